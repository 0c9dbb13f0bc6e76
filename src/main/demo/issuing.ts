import { Readable } from 'node:stream'
import sql from 'sql-template-tag'
import type { FileStore } from '#documents/files/store.ts'
import { typesetDocument } from '#documents/typesetting/typeset-document.ts'
import type { Press } from '#documents/typesetting/typesetter.ts'
import { completeTask } from '#matters/complete-task.ts'
import { keepChop } from '#matters/issuing/chops.ts'
import { inboxOf } from '#matters/issuing/inbox.ts'
import { orderFile } from '#matters/issuing/make-file.ts'
import { settleDelivery } from '#matters/issuing/settle-delivery.ts'
import { addSeries } from '#office/document-series.ts'
import { editingOf } from '#office/edit/editing.ts'
import { JOINT, TO_BE_SENT } from './cases/issues.ts'
import { CODES } from './cases/letters-between.ts'
import { chopPicture } from './chop-picture.ts'
import { DISTRICT } from './district.ts'
import type { Players } from './players.ts'

const ORGAN = DISTRICT.name

/** What documents are made with. */
export interface House {
  press: Press
  files: FileStore
  chopKey: Uint8Array
}

/** What has to be there before the first number is taken. */
export const equipForIssuing = (players: Players): Promise<void> =>
  players.as('admin', async acting => {
    for (const code of ['青办', CODES[ORGAN] ?? '']) await addSeries(editingOf(acting), { code, organ: ORGAN })
  })

/** Gives an organ the made-up chop. */
export const keepTheChop = (
  players: Players,
  { chopKey }: House,
  { keeper, organ }: { keeper: string; organ: string },
): Promise<string> =>
  players.as(keeper, acting => keepChop(acting, chopKey, { organ, width: 42, picture: chopPicture() }))

/** Chops the document of that title, which has its number, and sends it. */
export async function chopAndSend(
  players: Players,
  { press, files, chopKey }: House,
  { keeper, title }: { keeper: string; title: string },
): Promise<void> {
  const [matter] = await players.asMachine(({ tx, office }) =>
    tx.query<{ id: string; task: string }>(sql`select m.matter_id as id, t.task_id as task from matters m
      join tasks t on t.office_id = m.office_id and t.matter_id = m.matter_id and t.state = 'open'
      where m.office_id = ${office} and m.title = ${title} and t.step = 'print'`),
  )
  if (!matter) throw new Error(`${title} does not wait to be printed`)
  const order = await players.as(keeper, acting => orderFile(acting, chopKey, matter.task, 'chop'))
  if (!order) throw new Error(`${title} cannot be printed`)
  const { name, number, contentHash, chops } = order
  const { pdf } = await typesetDocument(press, order.document, order.pressed)
  const { sha256, size } = await files.receive(Readable.from([Buffer.from(pdf)]), name)
  const made = { name, sha256, size, mediaType: 'application/pdf', number, contentHash, chops }
  await players.as(keeper, acting => completeTask(acting, matter.task, { outcome: 'chop', made }))
  await players.complete(matter.id, 'distribute', { outcome: 'done' })
}

/** Numbers the notice of two organs: the second organ's chop is waited for. */
export async function numberJoint(players: Players, house: House): Promise<void> {
  await keepTheChop(players, house, { keeper: 'wenruyu', organ: JOINT.organ })
  const [matter] = await players.asMachine(({ tx, office }) =>
    tx.query<{ id: string }>(
      sql`select matter_id as id from matters where office_id = ${office} and title = ${JOINT.title}`,
    ),
  )
  if (matter) await players.complete(matter.id, 'number', { outcome: 'done', fields: { copies: 40 } })
}

/** Chops the notice that has its number, and sends it: one unit signs for it, one sends it back, one is still to sign. */
export async function sendOne(players: Players, house: House): Promise<void> {
  await keepTheChop(players, house, { keeper: 'liuqinghe', organ: ORGAN })
  await chopAndSend(players, house, { keeper: 'liuqinghe', title: TO_BE_SENT })
  const settle = (login: string, settled: { how: 'received' | 'returned'; reason?: string }) =>
    players.as(login, async acting => {
      const [delivery] = await inboxOf(acting)
      if (delivery) await settleDelivery(acting, delivery.id, settled)
    })
  await settle('wenruyu', { how: 'received' })
  await settle('liuxu', { how: 'returned', reason: '附件没有收到，请补发。' })
}
