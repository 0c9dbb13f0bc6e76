import type { Opening } from '#procedure/types.ts'
import type { Value } from '#rules/types.ts'
import { settleBookings } from './bookings/settle.ts'
import { commitDraft, note, type Draft } from './draft.ts'
import { SECRECIES, URGENCIES } from './matter.ts'
import { progress } from './progress.ts'
import { beginMatter, secrecyOf, type AskerInput } from './begin-matter.ts'

/** Opens everything the procedure said to open. A call remembers which one it waits for. */
export async function openRelated(draft: Draft): Promise<void> {
  for (const { opening, fields, token, askers } of draft.openings.splice(0)) {
    const matter = await openOne(draft, opening, fields, askers)
    if (token !== undefined) progress(draft, { kind: 'opened', token, matter })
  }
}

/**
 * Opens a matter of another service from this one, in the same transaction: an instruction and its supervised item
 * exist together or not at all. The item quotes the words that opened it.
 */
async function openOne(
  draft: Draft,
  opening: Opening,
  fields: Readonly<Record<string, Value>>,
  askers?: readonly AskerInput[],
): Promise<string> {
  const { acting, by } = draft
  const service = acting.services.current(opening.service)
  if (!service) throw new Error(`${opening.step} opens ${opening.service}, which is not published here`)
  const { title, ...rest } = fields
  const postId = by?.postId ?? draft.row.holderPostId
  const { directory } = acting
  const { idempotency: _first, ...plain } = acting
  // What a service keeps to itself by default is not opened wider by the matter that opens it.
  const ownSecrecy = SECRECIES.indexOf(secrecyOf(service, {}))
  const child = await beginMatter(
    plain,
    service,
    { by, postId },
    {
      service: opening.service,
      title: typeof title === 'string' && title !== '' ? title.slice(0, 500) : draft.row.title,
      fields: { ...filled(rest), sourceNumber: draft.row.number, sourceTitle: draft.row.title },
      askers: askers ?? [{ kind: 'leader', name: directory.nameOf(postId), postId }],
      ...(draft.row.focusId ? { focus: draft.row.focusId } : {}),
      urgency: URGENCIES[draft.row.urgency] ?? 'normal',
      secrecy: SECRECIES[Math.max(draft.row.secrecy, ownSecrecy)] ?? 'work-secret',
    },
  )
  await openRelated(child)
  await settleBookings(child)
  const opened = await commitDraft(child)
  draft.change.relations = [
    ...(draft.change.relations ?? []),
    { matterId: draft.matterId, otherId: opened.id, kind: opening.relation },
  ]
  draft.opened.push({ id: opened.id, number: opened.number, title: child.row.title })
  note(draft, 'matter.opened-another', { other: opened.id, number: opened.number, relation: opening.relation })
  return opened.id
}

const filled = (fields: Readonly<Record<string, Value>>) =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null))
