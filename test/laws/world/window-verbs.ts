import sql from 'sql-template-tag'
import { newId } from '#base/ids.ts'
import type { Acting } from '#matters/acting.ts'
import { codeOf } from '#matters/window/code.ts'
import { giveFeedback } from '#matters/window/feedback.ts'
import { windowSecret } from '#matters/window/secret.ts'
import { submit } from '#matters/window/submit.ts'
import type { Verb } from './attempt.ts'
import { someMatter } from './attempt.ts'
import { fill, requiredFields } from './forms.ts'
import { fillingOf } from './task-verbs.ts'

/** Whoever comes to the window, and the last four digits they are asked for. */
const CITIZEN = { name: '某来信人', contact: '13800001234' }
const DIGITS = '1234'

/** Somebody without an account brings something to the public window. */
export const bring: Verb = (scene, dice) => {
  const service = dice.pick(scene.office.services.all().filter(({ manifest }) => manifest.window !== undefined))
  if (!service) return undefined
  const names = [...new Set([...requiredFields(service), ...(service.manifest.window?.fields ?? [])])]
  const input = {
    service: service.manifest.id,
    fields: fill(service, names, fillingOf(scene, dice)),
    from: dice.chance(80) ? CITIZEN : { digits: DIGITS },
  }
  return {
    login: null,
    words: `somebody brings ${input.service} to the window`,
    act: acting => submit(acting, { id: newId(acting.now), ...input }),
  }
}

/** Whoever asked says whether it is solved. */
export const sayWhether: Verb = (scene, dice) => {
  const stored = someMatter(scene, dice, ({ matter, askers }) => matter.registeredBy === null && askers.length > 0)
  if (!stored) return undefined
  const input = { isSolved: dice.chance(50), grade: 1 + dice.below(5), words: '还是老样子。' }
  return {
    login: null,
    words: `the asker of ${stored.matter.number} says ${input.isSolved ? 'solved' : 'not solved'}`,
    act: async acting => giveFeedback(acting, await codeOfMatter(acting, stored.matter.id), DIGITS, input),
  }
}

/** The code under which a matter is tracked; one that nobody has where it came another way. */
async function codeOfMatter({ tx, office, now }: Acting, matterId: string): Promise<string> {
  const [tracked] = await tx.query<{ id: string }>(
    sql`select submission_id as id from trackings where office_id = ${office} and matter_id = ${matterId}`,
  )
  return codeOf(await windowSecret(tx, office, now), tracked?.id ?? '')
}
