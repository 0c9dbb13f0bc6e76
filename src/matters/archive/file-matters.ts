import sql from 'sql-template-tag'
import { Problem } from '#base/errors.ts'
import { officeNameOf } from '#office/office-name.ts'
import type { Acting, By } from '../acting.ts'
import { byDuty } from '../by.ts'
import { commitDraft, note, openDraft } from '../draft.ts'
import { loadMatter } from '../load.ts'
import { endedMatters } from './ended-matters.ts'
import { keepItem, type NewItem } from './keep-item.ts'
import { propose, type EndedMatter } from './proposal.ts'
import { isShorter, type Retention } from './retention.ts'
import { KEEPER, requireSettings } from './settings.ts'

/** What the keeper says about the filing of one matter; the rest is as proposed. */
export interface Filing {
  matterId: string
  retention?: Retention
  class?: string
  title?: string
  author?: string
  number?: string
  datedOn?: string
  pages?: number
  remark?: string
  /** Why it is kept for a shorter time than the schedule says. */
  reason?: string
}

/**
 * Files matters that ended (归档): each becomes one item with the next number of its fonds, year, period and class, in the
 * order of their dates. All of them, or none.
 * @returns the archival codes, in the order the items were numbered
 * @throws Problem NOT_PERMITTED, ARCHIVE_UNSET, MATTER_NOT_FOUND, ARCHIVE_FILED, ARCHIVE_NOT_KEPT, ARCHIVE_SHORTER, ARCHIVE_CLASS_UNKNOWN
 */
export async function fileMatters(acting: Acting, filings: readonly Filing[]): Promise<string[]> {
  const by = byDuty(acting, KEEPER)
  const settings = await requireSettings(acting)
  const office = await officeNameOf(acting.tx, acting.office)
  const matters = new Map(
    (
      await endedMatters(
        acting,
        filings.map(({ matterId }) => matterId),
      )
    ).map(matter => [matter.id, matter]),
  )
  const items = filings.map(filing => {
    const matter = matters.get(filing.matterId)
    if (!matter) throw new Problem('MATTER_NOT_FOUND')
    return { matter, filing, item: itemOf(filing, matter, propose(acting, settings, matter, office)) }
  })
  const codes: string[] = []
  for (const { matter, filing, item } of items.toSorted((a, b) => order(a.item, b.item))) {
    const code = await keepItem(acting, settings, item, by.personId)
    await record(acting, by, matter, 'matter.filed', {
      code,
      retention: item.retention,
      ...(filing.reason ? { reason: filing.reason } : {}),
    })
    codes.push(code)
  }
  return codes
}

const order = (one: NewItem, other: NewItem): number =>
  one.datedOn < other.datedOn
    ? -1
    : one.datedOn > other.datedOn
      ? 1
      : (one.number ?? '') < (other.number ?? '')
        ? -1
        : 1

/** @throws Problem ARCHIVE_NOT_KEPT when the schedule keeps nothing of it and nobody says how long; ARCHIVE_SHORTER when it is kept shorter than the schedule says, and nobody says why */
function itemOf(filing: Filing, matter: EndedMatter, proposed: ReturnType<typeof propose>): NewItem {
  const retention = filing.retention ?? proposed.retention
  if (retention === null)
    throw new Problem('ARCHIVE_NOT_KEPT', {
      field: 'retention',
      params: { number: matter.number },
      ...(proposed.citation ? { citation: proposed.citation } : {}),
    })
  if (proposed.retention !== null && isShorter(retention, proposed.retention) && !filing.reason?.trim())
    throw new Problem('ARCHIVE_SHORTER', {
      field: 'reason',
      params: { number: matter.number },
      ...(proposed.citation ? { citation: proposed.citation } : {}),
    })
  return {
    retention,
    class: filing.class ?? proposed.class,
    title: filing.title ?? proposed.title,
    author: filing.author ?? proposed.author,
    number: filing.number ?? proposed.number,
    datedOn: filing.datedOn ?? proposed.datedOn,
    secrecy: matter.secrecy,
    pages: filing.pages ?? null,
    remark: filing.remark ?? null,
    matterId: matter.id,
  }
}

/** The matter's own record says under which code it is kept. */
async function record(
  of: Acting,
  by: By,
  { id }: EndedMatter,
  kind: 'matter.filed' | 'matter.left-out',
  body: Record<string, unknown>,
): Promise<void> {
  // The key of the request is that of the whole act, not of each matter in it.
  const { idempotency: _whole, ...acting } = of
  const draft = openDraft(acting, await loadMatter(acting.tx, acting.office, id, { lock: true }), by)
  note(draft, kind, body)
  await commitDraft(draft)
}

/**
 * Leaves a matter out of the archive (不归档), with the reason; what it was stays in the register and the record.
 * @throws Problem NOT_PERMITTED, MATTER_NOT_FOUND, ARCHIVE_FILED
 */
export async function leaveOut(acting: Acting, matterIds: readonly string[], reason: string): Promise<void> {
  const by = byDuty(acting, KEEPER)
  const { tx, office, now } = acting
  for (const id of matterIds) {
    const [matter] = await endedMatters(acting, [id])
    if (!matter) throw new Problem('MATTER_NOT_FOUND')
    const added = await tx.execute(sql`insert into archive_left_out (office_id, matter_id, reason, at, person_id)
      select ${office}, ${id}::uuid, ${reason}, ${now.toISOString()}::timestamptz, ${by.personId}::uuid
      where not exists (select from archive_items where office_id = ${office} and matter_id = ${id}::uuid)
      on conflict do nothing`)
    if (added === 0) throw new Problem('ARCHIVE_FILED', { params: { number: matter.number } })
    await record(acting, by, matter, 'matter.left-out', { reason })
  }
}
