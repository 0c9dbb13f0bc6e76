import { Problem, type Refusal } from '#base/errors.ts'
import { isId, newId } from '#base/ids.ts'
import type { Service } from '#catalogue/types.ts'
import type { Effect } from '#procedure/event.ts'
import { entryText } from '#record/entry.ts'
import type { Value } from '#rules/types.ts'
import type { Inputs } from '#rules/types.ts'
import type { Acting, By } from './acting.ts'
import type { AskerInput } from './begin-matter.ts'
import { applyBookings } from './bookings/apply.ts'
import type { Booking } from './bookings/booking.ts'
import { resourceName } from './bookings/words.ts'
import { applyChange, rowOf, type Change, type MatterRow } from './change.ts'
import type { ChangedMatter } from './changed.ts'
import { fold } from './fold.ts'
import { leftBy } from './left-by.ts'
import type { ClockRow, Fields, LoadedMatter, Matter, Task } from './matter.ts'

/** A change of one matter while a verb is deciding it. Nothing is written before `commitDraft`. */
export interface Draft {
  acting: Acting
  service: Service
  loaded: LoadedMatter
  matterId: string
  by: By | null
  row: MatterRow
  fields: Fields
  fieldsChanged: boolean
  /** What the database said of other matters (`countSame`), by the service's names. */
  counts: Readonly<Record<string, number>>
  /** The amounts in force that the service looks up (`findStandards`), by its names. */
  standards: Inputs
  /** Tasks as they will stand after the change, open ones and done ones. */
  tasks: Task[]
  clocks: ClockRow[]
  change: Omit<Change, 'matter' | 'entries' | 'matterId' | 'version' | 'revision' | 'recalled' | 'at'>
  /** Bookings as they will stand: `bookings/settle.ts` finds them from the fields. */
  bookings: Booking[]
  entries: { kind: string; body: Record<string, unknown> }[]
  warnings: Refusal[]
  opened: { id: string; number: string; title: string }[]
  /** Matters the procedure said to open; `conclude` empties it before the draft is committed. */
  openings: (Extract<Effect, { kind: 'open-matter' }> & { askers?: readonly AskerInput[] })[]
  /** What other matters have to hear; `conclude` empties it as well. */
  told: Extract<Effect, { kind: 'send-message' | 'send-signal' | 'ended' }>[]
}

/** Begins a change of a matter, by the version of its service that the matter keeps. */
export function openDraft(acting: Acting, loaded: LoadedMatter, by: By | null): Draft {
  const { matter } = loaded
  return {
    acting,
    service: acting.services.version(matter.service, matter.serviceVersion),
    loaded,
    matterId: matter.id,
    by,
    row: rowOf(matter),
    fields: matter.fields,
    fieldsChanged: false,
    counts: {},
    standards: {},
    tasks: loaded.tasks.map(task => ({ ...task })),
    clocks: loaded.clocks.map(clock => ({ ...clock })),
    change: {},
    bookings: [],
    entries: [],
    warnings: [],
    opened: [],
    openings: [],
    told: [],
  }
}

/** Adds a record entry. Its `kind` is a noun and a past tense; its body holds what a reader of the record must know. */
export function note(draft: Draft, kind: string, body: Record<string, unknown> = {}): void {
  draft.entries.push({ kind, body })
}

/** Whether somebody who acts for a post may know of the matter. */
export const mayKnow = ({ acting, row }: Draft, postId: string): boolean =>
  acting.directory.clearanceOf(postId) >= row.secrecy

/**
 * What waits for a post of which nobody may know of it would wait for ever.
 * @param field the field that names the post, when one does
 * @throws Problem POST_NOT_CLEARED
 */
export function requireCleared(draft: Draft, postId: string, field?: string): void {
  if (mayKnow(draft, postId)) return
  const post = draft.acting.directory.nameOf(postId)
  throw new Problem('POST_NOT_CLEARED', { params: { post }, ...(field === undefined ? {} : { field }) })
}

/** Adds a party: from now on the post and its unit may see the matter. @throws Problem POST_NOT_CLEARED */
export function addParty(draft: Draft, postId: string): void {
  requireCleared(draft, postId)
  const { directory } = draft.acting
  const unitId = directory.post(postId)?.unitId
  if (!draft.row.partyPosts.includes(postId)) draft.row.partyPosts = [...draft.row.partyPosts, postId]
  if (unitId && !draft.row.partyUnits.includes(unitId)) draft.row.partyUnits = [...draft.row.partyUnits, unitId]
}

/** Law 1: the holder is the post of an open task that holds; while none is open it stays where it was. */
function settleHolder(draft: Draft): void {
  const holding = draft.tasks.filter(task => task.state === 'open' && task.holds)
  if (holding.length === 0 || holding.some(task => task.postId === draft.row.holderPostId)) return
  const first = holding[0]
  if (!first) return
  draft.row.holderPostId = first.postId
  draft.row.holderSince = draft.acting.now.toISOString()
}

/** The matter is due when the holder's task is; without such a clock, when the first running one ends. */
function settleDue(draft: Draft): void {
  const running = draft.clocks.filter(clock => clock.state !== 'stopped')
  const held = running.filter(clock =>
    draft.tasks.some(task => task.id === clock.taskId && task.state === 'open' && task.holds),
  )
  const dues = (held.length > 0 ? held : running).map(clock => clock.dueAt).toSorted()
  draft.row.dueAt = dues[0] ?? null
}

/** What a matter is found by: its number, its title, the fields that lists show and the document's text. */
function searchText(draft: Draft, { number, title, fields }: Pick<Matter, 'number' | 'title' | 'fields'>): string {
  const { listed } = draft.service.manifest
  const words = [...new Set([...listed, 'text'])].map(name => searchWords(draft, fields[name]))
  return fold([number, title, ...words].join(' ').slice(0, 200_000))
}

/** People look for the name of a unit or post, not for its id. */
function searchWords({ acting }: Draft, value: Value | undefined): string {
  const { directory } = acting
  if (typeof value !== 'string') return ''
  return isId(value) ? (directory.unitName(value) ?? (resourceName(acting, value) || directory.nameOf(value))) : value
}

/** Writes the draft in one statement and answers where the matter stands. */
export async function commitDraft(draft: Draft): Promise<ChangedMatter> {
  const { acting, row } = draft
  const version = draft.loaded.matter.version
  if (draft.openings.length > 0 || draft.told.length > 0) throw new Error('other matters were not told of the change')
  settleHolder(draft)
  settleDue(draft)
  if (draft.fieldsChanged || version === 0) row.fields = draft.fields
  if (draft.fieldsChanged || version === 0 || row.title !== draft.loaded.matter.title) {
    const found = searchText(draft, { ...row, fields: draft.fields })
    if (found !== searchText(draft, draft.loaded.matter)) row.searchText = found
  }
  const result: ChangedMatter = {
    id: draft.matterId,
    number: row.number,
    version: version + 1,
    state: row.state,
    holderPostId: row.holderPostId,
    dueAt: row.dueAt,
    tasks: draft.tasks
      .filter(task => task.state === 'open')
      .map(({ id, step, postId, dueAt }) => ({ id, step, postId, dueAt })),
    warnings: draft.warnings,
    opened: draft.opened,
  }
  applyChange(acting.tx, acting.office, {
    ...draft.change,
    matterId: draft.matterId,
    version,
    revision: acting.revision,
    ...(acting.recollection.isUsed(draft.matterId) ? { recalled: true } : {}),
    at: acting.now.toISOString(),
    matter: row,
    entries: draft.entries.map(entry => recordEntry(draft, entry, version + 1)),
    ...(acting.idempotency && draft.by
      ? { idempotency: { ...acting.idempotency, personId: draft.by.personId, response: result } }
      : {}),
  })
  applyBookings(acting, draft.bookings)
  const { recollection } = acting
  recollection.leave(draft.matterId, leftBy(draft))
  for (const { otherId } of draft.change.relations ?? []) recollection.leave(otherId, null)
  return result
}

function recordEntry(draft: Draft, entry: { kind: string; body: Record<string, unknown> }, version: number) {
  const { acting, row } = draft
  const entryId = newId(acting.now)
  const text = entryText({
    id: entryId,
    office: acting.office,
    matter: draft.matterId,
    version,
    kind: entry.kind,
    at: acting.now.toISOString(),
    actor: draft.by
      ? { person: draft.by.personId, post: draft.by.postId, ...(draft.by.coverId ? { cover: draft.by.coverId } : {}) }
      : 'system',
    body: {
      ...entry.body,
      after: {
        state: row.state,
        holder: row.holderPostId,
        due: row.dueAt,
        version,
        number: row.number,
        title: row.title,
      },
    },
  })
  return { entryId, kind: entry.kind, text }
}
