import { Problem } from '#base/errors.ts'
import type { Judgement } from '#catalogue/guards.ts'
import type { Service } from '#catalogue/types.ts'
import type { Acting, By } from './acting.ts'
import { beginMatter, newDraft, secrecyOf, type Origin, type Registration } from './begin-matter.ts'
import { requirePerson } from './by.ts'
import type { ChangedMatter } from './changed.ts'
import { conclude } from './conclude.ts'
import { lookUp } from './look-up.ts'
import { judgementOf } from './judge.ts'
import { SECRECIES } from './matter.ts'

/**
 * Registers a matter: takes its number, opens its first step, starts its clocks, writes its first entry.
 * The one who wrote (`from`) is an asker unless askers are named: 件件有交代 holds from the first minute.
 * @throws Problem SERVICE_NOT_FOUND, NOT_PERMITTED (what one may not know of, one cannot register), POST_NOT_CLEARED,
 *   FIELD_REQUIRED, FIELD_INVALID, STATE_SECRET, and RULE_BREAKS, RULE_NEEDS_REASON, RULE_UNSURE of its guards
 */
export async function registerMatter(acting: Acting, input: Registration): Promise<ChangedMatter> {
  const { service, origin } = registrarOf(acting, input)
  return conclude(await beginMatter(acting, service, origin, { ...input, reasons: input.reasons ?? {} }))
}

/** What the rules would say of registering this now; nothing is written. @throws Problem SERVICE_NOT_FOUND, NOT_PERMITTED */
export async function judgeRegistration(acting: Acting, input: Registration): Promise<Judgement> {
  const { service, origin } = registrarOf(acting, input)
  const draft = newDraft(acting, service, origin, input)
  await lookUp(draft)
  return judgementOf(draft, {}, input.reasons ?? {})
}

/** The service, and in which post somebody registers it. @throws Problem SERVICE_NOT_FOUND, NOT_PERMITTED */
export function registrarOf(acting: Acting, input: Registration): { service: Service; origin: Origin } {
  const actor = requirePerson(acting)
  const service = acting.services.current(input.service)
  if (!service || service.manifest.origin !== 'registered')
    throw new Problem('SERVICE_NOT_FOUND', { params: { service: input.service } })
  const post = actor.posts.find(held =>
    service.manifest.registrars.some(
      permission => held.permissions.includes(permission) || held.duties.includes(permission),
    ),
  )
  if (!post) throw new Problem('NOT_PERMITTED')
  if (SECRECIES.indexOf(secrecyOf(service, input)) > actor.clearance)
    throw new Problem('NOT_PERMITTED', { field: 'secrecy' })
  const by: By = { personId: actor.personId, postId: post.postId, coverId: post.via?.coverId ?? null }
  return { service, origin: { by, postId: by.postId } }
}
