import sql from 'sql-template-tag'
import { Problem } from '#base/errors.ts'
import type { Acting } from '../acting.ts'
import { asMachine } from '../as-machine.ts'
import { requirePart } from '../disclose.ts'
import { commitDraft, note, openDraft } from '../draft.ts'
import { loadMatter } from '../load.ts'
import type { LoadedMatter } from '../matter.ts'
import { codeOf, hashOfCode, hashOfSecond, lastDigits } from './code.ts'
import { windowSecret } from './secret.ts'

/** What stands on the slip, besides what everybody may know. */
export interface GivenSlip {
  code: string
  number: string
  service: string
  serviceVersion: number
  registeredAt: string
}

/**
 * Gives a citizen whose matter was registered at the counter the slip that the window gives: a code, and the last four
 * digits of their telephone as the second thing, or four of their own. Given again it has the same code; each giving is on
 * the record, the code is kept nowhere.
 * @param digits four that the person made up; asked for where they left no telephone, and only the first time
 * @throws Problem MATTER_NOT_FOUND, NOT_PERMITTED, NOT_FOUND for an asker who is no citizen, SLIP_FROM_WINDOW, DIGITS_NEEDED
 */
export async function giveSlip(
  acting: Acting,
  matterId: string,
  askerId: string,
  digits: string | undefined,
): Promise<GivenSlip> {
  const loaded = await loadMatter(acting.tx, acting.office, matterId, { lock: true })
  const by = requirePart(acting, loaded)
  const { matter } = loaded
  if (matter.registeredBy === null) throw new Problem('SLIP_FROM_WINDOW')
  const second = secondOfAsker(loaded, askerId, digits)
  const { code, isAgain } = await asMachine(acting, machine => trackBy(machine, matterId, askerId, second))
  const draft = openDraft(acting, loaded, by)
  note(draft, isAgain ? 'slip.given-again' : 'slip.given', { asker: askerId })
  await commitDraft(draft)
  const { number, service, serviceVersion, registeredAt } = matter
  return { code, number, service, serviceVersion, registeredAt }
}

/** What the person will be asked for beside the code; null where nothing was left or said. */
function secondOfAsker({ askers }: LoadedMatter, askerId: string, digits: string | undefined): string | null {
  const asker = askers.find(({ id, kind }) => id === askerId && kind === 'citizen')
  if (!asker) throw new Problem('NOT_FOUND')
  const left = lastDigits(asker.contact ?? '')
  if (left.length === 4) return left
  return digits !== undefined && /^\d{4}$/.test(digits) ? digits : null
}

/** Makes the asker's code, and keeps its hash the first time. The name it is made from is the asker's id. */
async function trackBy(
  { tx, office, now }: Acting,
  matterId: string,
  askerId: string,
  second: string | null,
): Promise<{ code: string; isAgain: boolean }> {
  const code = codeOf(await windowSecret(tx, office, now), askerId)
  const known = await tx.query(
    sql`select from trackings where office_id = ${office} and code_hash = ${hashOfCode(code)}`,
  )
  if (known.length > 0) return { code, isAgain: true }
  if (second === null) throw new Problem('DIGITS_NEEDED', { field: 'digits' })
  await tx.execute(sql`insert into trackings (office_id, code_hash, matter_id, asker_id, second_hash, submission_id, made_at)
    values (${office}, ${hashOfCode(code)}, ${matterId}, ${askerId}, ${hashOfSecond(code, second)}, ${askerId}, ${now.toISOString()}::timestamptz)`)
  return { code, isAgain: false }
}
