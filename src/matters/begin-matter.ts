import { newId } from '#base/ids.ts'
import { Problem } from '#base/errors.ts'
import type { Reasons } from '#catalogue/guards.ts'
import type { Service } from '#catalogue/types.ts'
import { emptyMarking } from '#procedure/marking.ts'
import type { Acting, By } from './acting.ts'
import { requireReceivers } from './assign.ts'
import { lookUp } from './look-up.ts'
import { addParty, note, openDraft, type Draft } from './draft.ts'
import { checkFields, refuseSecrets } from './fields.ts'
import { judge, requireAllowed } from './judge.ts'
import {
  SECRECIES,
  URGENCIES,
  type Asker,
  type Fields,
  type LoadedMatter,
  type Secrecy,
  type Urgency,
} from './matter.ts'
import { takeNumber } from './number.ts'
import { progress } from './progress.ts'
import { shownAsker } from './shown-asker.ts'

export interface Registration {
  service: string
  title: string
  fields: Fields
  askers?: readonly AskerInput[]
  focus?: string
  /** As the service says when left out. */
  urgency?: Urgency
  secrecy?: Secrecy
  /** Why GENERAL rules are gone against; absent where nobody can be asked. */
  reasons?: Reasons
}

/** How secret a matter is when it is registered so. */
export const secrecyOf = ({ manifest }: Service, { secrecy }: Pick<Registration, 'secrecy'>): Secrecy =>
  secrecy ?? manifest.secrecy ?? 'none'

/** Where a new matter comes from: who registers it (nobody of the office, from the window) and the post that has it first. */
export interface Origin {
  by: By | null
  postId: string
}

export interface AskerInput {
  kind: Asker['kind']
  name: string
  postId?: string
  unitId?: string
  contact?: string
}

/** A matter that is about to be registered, before anything was done with it. */
export const newDraft = (acting: Acting, service: Service, origin: Origin, input: Registration): Draft =>
  openDraft(acting, blank(acting, service, origin, input, askersOf(acting, input)), origin.by)

/**
 * Builds a new matter up to its first wait. Used by registration and by matters that open others.
 * @throws Problem STATE_SECRET, FIELD_REQUIRED, FIELD_INVALID, POST_NOT_CLEARED, RULE_BREAKS, RULE_NEEDS_REASON, RULE_UNSURE
 */
export async function beginMatter(
  acting: Acting,
  service: Service,
  origin: Origin,
  input: Registration,
): Promise<Draft> {
  refuseSecrets(input.title, input.fields)
  checkFields(service, input.fields)
  const now = acting.now.toISOString()
  const draft = newDraft(acting, service, origin, input)
  const { loaded } = draft
  const { askers } = loaded
  requireReceivers(draft, input.fields)
  draft.row.number = await takeNumber(acting, service, loaded.matter.id)
  draft.change.askers = askers.map(({ id, ...asker }) => ({ askerId: id, ...asker }))
  addParty(draft, origin.postId)
  for (const asker of askers) if (asker.postId) addParty(draft, asker.postId)
  note(draft, 'matter.registered', {
    service: service.manifest.id,
    serviceVersion: service.version,
    fields: input.fields,
    askers: askers.map(asker => shownAsker(asker).name),
    at: now,
  })
  await lookUp(draft)
  requireAllowed(judge(draft, {}, input.reasons ?? null))
  progress(draft, { kind: 'start' })
  return draft
}

function askersOf(acting: Acting, input: Registration): Asker[] {
  const from = input.fields['from']
  const given =
    input.askers ??
    (typeof from === 'string' && from.trim() !== '' ? [{ kind: 'office' as const, name: from.trim() }] : [])
  return given.map(asker => {
    const postId = 'postId' in asker ? asker.postId : undefined
    const post = postId === undefined ? undefined : acting.directory.post(postId)
    if (postId !== undefined && !post) throw new Problem('POST_NOT_FOUND', { field: 'askers' })
    const contact = 'contact' in asker ? asker.contact : undefined
    const unitId = 'unitId' in asker ? asker.unitId : undefined
    return {
      id: newId(acting.now),
      kind: asker.kind,
      name: asker.name,
      level: post?.level ?? (asker.kind === 'leader' ? 2 : asker.kind === 'office' ? 4 : 6),
      postId: postId ?? null,
      unitId: unitId ?? null,
      contact: contact ?? null,
      answerId: null,
      channel: null,
      deliveredAt: null,
    }
  })
}

function blank(
  acting: Acting,
  service: Service,
  { by, postId }: Origin,
  input: Registration,
  askers: readonly Asker[],
): LoadedMatter {
  const now = acting.now.toISOString()
  const focus = input.focus === undefined ? undefined : acting.directory.focus(input.focus)
  if (input.focus !== undefined && !focus)
    throw new Problem('FIELD_INVALID', { field: 'focus', params: { field: 'focus', detail: input.focus } })
  return {
    matter: {
      id: newId(acting.now),
      number: '',
      service: service.manifest.id,
      serviceVersion: service.version,
      title: input.title,
      state: 'open',
      outcome: null,
      urgency: URGENCIES.indexOf(input.urgency ?? service.manifest.urgency ?? 'normal'),
      secrecy: SECRECIES.indexOf(secrecyOf(service, input)),
      focusId: focus?.id ?? null,
      focusRank: focus?.rank ?? null,
      fields: input.fields,
      marking: emptyMarking(),
      version: 0,
      holderPostId: postId,
      holderSince: now,
      askerLevel: Math.min(9, ...askers.map(asker => asker.level)),
      registeredAt: now,
      registeredBy: by?.personId ?? null,
      registeredPostId: postId,
      dueAt: null,
      closedAt: null,
      isSupervised: service.manifest.supervised,
      partyPosts: [],
      partyUnits: [],
    },
    tasks: [],
    clocks: [],
    askers,
    related: [],
  }
}
