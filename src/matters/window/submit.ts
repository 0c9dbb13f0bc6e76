import sql from 'sql-template-tag'
import { Problem } from '#base/errors.ts'
import { NAMELESS } from '#base/mask.ts'
import type { Acting } from '../acting.ts'
import { conclude } from '../conclude.ts'
import type { Fields } from '../matter.ts'
import { beginMatter, type AskerInput } from '../begin-matter.ts'
import { codeOf, hashOfCode, hashOfSecond, lastDigits } from './code.ts'
import { windowSecret } from './secret.ts'

/** What somebody without an account brings. */
export interface Submission {
  /** Made by the page they filled in, so that sending it twice is one matter. */
  id: string
  service: string
  fields: Fields
  from: Submitter
}

/** Who brings it: how they are called and reached, or, where the service allows it, only four digits they made up. */
export type Submitter =
  | {
      name: string
      /** A telephone: its last four digits are asked for when the matter is looked up. */
      contact: string
    }
  | { digits: string }

export interface Submitted {
  code: string
  number: string
}

/**
 * Registers what came in by the public window. The post that registers such matters has it, and its asker is whoever
 * brought it. Sent again, it gives the same code and number.
 * @throws Problem SERVICE_NOT_FOUND for a service that is not offered there, NAME_NEEDED, DIGITS_NEEDED, FIELD_REQUIRED,
 * FIELD_INVALID, STATE_SECRET
 */
export async function submit(acting: Acting, input: Submission): Promise<Submitted> {
  const { tx, office, now } = acting
  const code = codeOf(await windowSecret(tx, office, now), input.id)
  const [known] = await tx.query<{ number: string }>(sql`select m.number from trackings t
    join matters m on m.office_id = t.office_id and m.matter_id = t.matter_id
    where t.office_id = ${office} and t.submission_id = ${input.id}`)
  if (known) return { code, number: known.number }

  const service = acting.services.current(input.service)
  const window = service?.manifest.window
  if (!service || !window) throw new Problem('SERVICE_NOT_FOUND', { params: { service: input.service } })
  const asked = askerOf(input.from, window.nameless !== undefined)
  const title = input.fields[window.title]
  const draft = await beginMatter(
    acting,
    service,
    { by: null, postId: deskOf(acting, service.manifest.registrars) },
    {
      service: input.service,
      title: typeof title === 'string' ? title.trim().slice(0, 200) : '',
      fields: input.fields,
      askers: [asked],
    },
  )
  const asker = draft.change.askers?.[0]
  if (!asker) throw new Error('a submission has an asker')
  const { number } = await conclude(draft)
  await tx.execute(sql`insert into trackings (office_id, code_hash, matter_id, asker_id, second_hash, submission_id, made_at)
    values (${office}, ${hashOfCode(code)}, ${draft.matterId}, ${asker.askerId}, ${hashOfSecond(code, secondOf(input.from))}, ${input.id},
      ${now.toISOString()}::timestamptz)`)
  return { code, number }
}

/** What is asked for as the second thing: digits of one's own, or of one's telephone. */
export const secondOf = (from: Submitter): string => ('digits' in from ? from.digits : lastDigits(from.contact))

function askerOf(from: Submitter, mayBeNameless: boolean): AskerInput {
  if ('digits' in from) {
    if (!mayBeNameless) throw new Problem('NAME_NEEDED', { field: 'name' })
    if (!/^\d{4}$/.test(from.digits)) throw new Problem('DIGITS_NEEDED', { field: 'digits' })
    return { kind: 'citizen', name: NAMELESS }
  }
  const [name, contact] = [from.name.trim(), from.contact.trim()]
  if (name === '') throw new Problem('FIELD_REQUIRED', { field: 'name', params: { field: '姓名' } })
  if (lastDigits(contact).length < 4)
    throw new Problem('FIELD_INVALID', { field: 'contact', params: { field: '电话', detail: contact } })
  return { kind: 'citizen', name, contact }
}

/** The post that answers for what comes in: of the first registrar's duty, else the orphan desk. */
function deskOf({ directory }: Acting, registrars: readonly string[]): string {
  const post = registrars.map(duty => directory.postOfDuty(duty)).find(found => found !== null)
  return directory.standingPost(post ?? directory.orphanPost())
}
