import sql, { raw } from 'sql-template-tag'
import { Problem, type Refusal } from '#base/errors.ts'
import { dayOf } from '#calendar/day.ts'
import { archivedOf, type ArchivedFields } from '#catalogue/archived.ts'
import type { ShelfDeed } from '#procedure/types.ts'
import type { By } from '../acting.ts'
import { asMachine } from '../as-machine.ts'
import { note, type Draft } from '../draft.ts'
import { NEVER_AT_WILL } from './citations.ts'
import { codesIn } from './facts.ts'
import { itemsOf, type ArchiveItem } from './items.ts'
import { move, type MoveKind } from './moves.ts'
import { isRetention, keptUntil } from './retention.ts'

/** How items stand before a deed, and what becomes of them. */
interface Turn {
  /** What an item has to be in this matter's hand as; `free` is nobody's or this matter's list. */
  from: 'free' | 'listed' | 'lent'
  states: readonly ArchiveItem['state'][]
  kind?: MoveKind
  /** Column and value that change, of the database's own words. */
  sets: string
}

const FREED = `hand = null, hand_matter_id = null`
const TURNS: Readonly<Record<ShelfDeed, Turn>> = {
  list: { from: 'free', states: ['kept', 'condemned'], sets: `hand = 'listed'` },
  appraise: { from: 'listed', states: ['kept'], sets: FREED },
  lend: { from: 'free', states: ['kept'], kind: 'lent', sets: `hand = 'lent'` },
  return: { from: 'lent', states: ['kept'], kind: 'returned', sets: FREED },
  destroy: { from: 'listed', states: ['condemned'], kind: 'destroyed', sets: `state = 'destroyed', ${FREED}` },
  transfer: { from: 'listed', states: ['kept'], kind: 'transferred', sets: `state = 'transferred', ${FREED}` },
}

/** What an appraisal makes of an item. */
const CONDEMN: Turn = { ...TURNS.appraise, kind: 'condemned', sets: `state = 'condemned', ${FREED}` }
const PROLONG: Turn = { ...TURNS.appraise, kind: 'prolonged' }

/** What goes on a list has to be as what is done with it later wants it: else the list would lead nowhere. */
function turnOf({ service }: Draft, deed: ShelfDeed): Turn {
  if (deed !== 'list') return TURNS[deed]
  const deeds = [...service.graph.steps.values()].flatMap(({ outcomes }) =>
    outcomes.flatMap(({ archive }) => archive ?? []),
  )
  return { ...TURNS.list, states: deeds.filter(one => one !== 'list').flatMap(one => TURNS[one].states) }
}

/**
 * Looks whether what an outcome does with archived items may be done, before anything is written.
 * @returns the refusals, and the work that is left when there are none
 */
export async function prepareShelving(
  draft: Draft,
  deed: ShelfDeed,
  by: By,
): Promise<{ refusals: Refusal[]; perform: () => Promise<void> }> {
  const named = archivedOf(draft.service.form)
  if (!named) throw new Error(`${draft.service.manifest.id} names no archived items`)
  const codes = codesIn(draft.fields[named.items])
  const items = await itemsOf(draft.acting, codes)
  const turn = turnOf(draft, deed)
  const refusals = refusalsOf(draft, named, codes, items, turn)
  if (deed === 'appraise') {
    refusals.push(...keptRefusals(draft, named, codes))
    return { refusals, perform: () => appraise(draft, named, items, by) }
  }
  return { refusals, perform: () => shelve(draft, turn, items, by) }
}

function refusalsOf(
  { matterId }: Draft,
  { items: field }: ArchivedFields,
  codes: readonly string[],
  items: readonly ArchiveItem[],
  { from, states }: Turn,
): Refusal[] {
  const at = `fields.${field}`
  if (codes.length === 0) return [{ code: 'ARCHIVE_UNKNOWN', field: at, params: { codes: '—' } }]
  const unknown = codes.filter(code => !items.some(item => item.code === code))
  const refusals: Refusal[] =
    unknown.length > 0 ? [{ code: 'ARCHIVE_UNKNOWN', field: at, params: { codes: unknown.join('、') } }] : []
  for (const item of items) {
    const own = item.hand?.matterId === matterId
    if (!states.includes(item.state))
      refusals.push({ code: 'ARCHIVE_NOT_SO', field: at, params: { code: item.code }, citation: NEVER_AT_WILL })
    else if (item.isInHand && !own)
      refusals.push({
        code: 'ARCHIVE_IN_HAND',
        field: at,
        params: { code: item.code, number: item.hand?.number ?? '—' },
      })
    else if (from !== 'free' && !(own && item.hand?.kind === from))
      refusals.push({ code: 'ARCHIVE_NOT_LISTED', field: at, params: { code: item.code }, citation: NEVER_AT_WILL })
  }
  return refusals
}

/** What goes on being kept stands among what was appraised, and for how long is said. */
function keptRefusals({ fields }: Draft, { kept }: ArchivedFields, codes: readonly string[]): Refusal[] {
  if (!kept) return []
  const keeps = codesIn(fields[kept.field])
  const strange = keeps.filter(code => !codes.includes(code))
  if (strange.length > 0)
    return [{ code: 'ARCHIVE_UNKNOWN', field: `fields.${kept.field}`, params: { codes: strange.join('、') } }]
  if (keeps.length === 0 || isRetention(fields[kept.period])) return []
  return [{ code: 'FIELD_REQUIRED', field: `fields.${kept.period}`, params: { field: kept.period } }]
}

/**
 * Somebody may have been quicker: then nothing of the act is done. It is written as the machine, because whoever did the step
 * need not see what the matter lets go of.
 * @throws Problem ARCHIVE_IN_HAND
 */
async function shelve(draft: Draft, turn: Turn, items: readonly ArchiveItem[], by: By): Promise<void> {
  const { acting, matterId } = draft
  const { tx, office, now } = acting
  const ids = items.map(({ id }) => id)
  const leaves = turn.kind === 'destroyed' || turn.kind === 'transferred'
  const hand = turn.sets.includes(FREED) ? sql`` : sql`, hand_matter_id = ${matterId}`
  const left = leaves ? sql`, left_matter_id = ${matterId}, left_at = ${now.toISOString()}::timestamptz` : sql``
  await asMachine(acting, async () => {
    const moved = await tx.execute(sql`update archive_items set ${raw(turn.sets)}${hand}${left}
      where office_id = ${office} and item_id = any(${ids}::uuid[]) and state = any(${[...turn.states]}::text[])
        and (hand is null or hand_matter_id = ${matterId})`)
    if (moved < ids.length) throw new Problem('ARCHIVE_IN_HAND', { params: { code: items[0]?.code, number: '—' } })
    // A list that is written anew lets go of what no longer stands on it.
    if (turn.kind === undefined)
      await tx.execute(sql`update archive_items set hand = null, hand_matter_id = null
        where office_id = ${office} and hand_matter_id = ${matterId} and hand = 'listed' and not item_id = any(${ids}::uuid[])`)
    else await move(acting, turn.kind, ids, by.personId, matterId)
  })
  note(draft, `archive.${turn.kind ?? 'listed'}`, { items: items.map(({ code }) => code) })
}

/** 实施条例第二十四条第二款: what is still worth keeping gets a new period, counted from the appraisal, and is marked; the rest is condemned. */
async function appraise(draft: Draft, { kept }: ArchivedFields, items: readonly ArchiveItem[], by: By): Promise<void> {
  const { acting, fields } = draft
  const period = fields[kept?.period ?? '']
  const keeps = codesIn(fields[kept?.field ?? ''])
  const going = items.filter(item => !keeps.includes(item.code))
  const staying = items.filter(item => keeps.includes(item.code))
  const year = Number(dayOf(acting.now, acting.zone).slice(0, 4))
  if (going.length > 0) await shelve(draft, CONDEMN, going, by)
  if (staying.length === 0 || !isRetention(period)) return
  await asMachine(acting, () =>
    acting.tx.execute(sql`update archive_items set kept_until = ${keptUntil(year, period)}, prolonged_to = ${period}
      where office_id = ${acting.office} and item_id = any(${staying.map(({ id }) => id)}::uuid[])`),
  )
  await shelve(draft, PROLONG, staying, by)
}
