import sql from 'sql-template-tag'
import { Problem } from '#base/errors.ts'
import type { Acting } from '../acting.ts'
import { conclude } from '../conclude.ts'
import type { Fields } from '../matter.ts'
import { beginMatter } from '../begin-matter.ts'
import { codeOf, hashOfCode, hashOfSecond, lastDigits } from './code.ts'
import { windowSecret } from './secret.ts'

/** What somebody without an account brings. */
export interface Submission {
  /** Made by the page they filled in, so that sending it twice is one matter. */
  id: string
  service: string
  fields: Fields
  name: string
  /** A telephone: its last four digits are asked for when the matter is looked up. */
  contact: string
}

export interface Submitted {
  code: string
  number: string
}

/**
 * Registers what came in by the public window. The post that registers such matters has it, and its asker is whoever
 * brought it. Sent again, it gives the same code and number.
 * @throws Problem SERVICE_NOT_FOUND for a service that is not offered there, FIELD_REQUIRED, FIELD_INVALID, STATE_SECRET
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
  requireAsker(input)
  const title = input.fields[window.title]
  const draft = await beginMatter(
    acting,
    service,
    { by: null, postId: deskOf(acting, service.manifest.registrars) },
    {
      service: input.service,
      title: typeof title === 'string' ? title.trim().slice(0, 200) : '',
      fields: input.fields,
      askers: [{ kind: 'citizen', name: input.name.trim(), contact: input.contact.trim() }],
      urgency: 'normal',
      secrecy: 'none',
    },
  )
  const asker = draft.change.askers?.[0]
  if (!asker) throw new Error('a submission has an asker')
  const { number } = await conclude(draft)
  await tx.execute(sql`insert into trackings (office_id, code_hash, matter_id, asker_id, second_hash, submission_id, made_at)
    values (${office}, ${hashOfCode(code)}, ${draft.matterId}, ${asker.askerId}, ${hashOfSecond(code, input.contact)}, ${input.id},
      ${now.toISOString()}::timestamptz)`)
  return { code, number }
}

function requireAsker({ name, contact }: Submission): void {
  if (name.trim() === '') throw new Problem('FIELD_REQUIRED', { field: 'name', params: { field: '姓名' } })
  if (lastDigits(contact).length < 4)
    throw new Problem('FIELD_INVALID', { field: 'contact', params: { field: '电话', detail: contact } })
}

/** The post that answers for what comes in: of the first registrar's duty, else the orphan desk. */
function deskOf({ directory }: Acting, registrars: readonly string[]): string {
  const post = registrars.map(duty => directory.postOfDuty(duty)).find(found => found !== null)
  return directory.standingPost(post ?? directory.orphanPost())
}
