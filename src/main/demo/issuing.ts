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
import { TO_BE_SENT } from './cases/issues.ts'
import { chopPicture } from './chop-picture.ts'
import type { Players } from './players.ts'

const ORGAN = '枢州市清源区委办公室'

/** What has to be there before the first number is taken. */
export const equipForIssuing = (players: Players): Promise<string> =>
  players.as('admin', acting => addSeries(editingOf(acting), { code: '青办', organ: ORGAN }))

/** Chops the notice that has its number, and sends it: one unit signs for it, one sends it back, one is still to sign. */
export async function sendOne(
  players: Players,
  { press, files, chopKey }: { press: Press; files: FileStore; chopKey: Uint8Array },
): Promise<void> {
  await players.as('liuqinghe', acting =>
    keepChop(acting, chopKey, { organ: ORGAN, width: 42, picture: chopPicture() }),
  )
  const [matter] = await players.asMachine(({ tx, office }) =>
    tx.query<{ id: string; task: string }>(sql`select m.matter_id as id, t.task_id as task from matters m
      join tasks t on t.office_id = m.office_id and t.matter_id = m.matter_id and t.state = 'open'
      where m.office_id = ${office} and m.title = ${TO_BE_SENT} and t.step = 'print'`),
  )
  if (!matter) throw new Error('no document waits to be printed')
  const order = await players.as('liuqinghe', acting => orderFile(acting, chopKey, matter.task, 'chop'))
  if (!order) throw new Error('the document cannot be printed')
  const { name, number, contentHash, chops } = order
  const { pdf } = await typesetDocument(press, order.document, order.pressed)
  const { sha256, size } = await files.receive(Readable.from([Buffer.from(pdf)]), name)
  const made = { name, sha256, size, mediaType: 'application/pdf', number, contentHash, chops }
  await players.as('liuqinghe', acting => completeTask(acting, matter.task, { outcome: 'chop', made }))
  await players.complete(matter.id, 'distribute', { outcome: 'done' })
  const settle = (login: string, settled: { how: 'received' | 'returned'; reason?: string }) =>
    players.as(login, async acting => {
      const [delivery] = await inboxOf(acting)
      if (delivery) await settleDelivery(acting, delivery.id, settled)
    })
  await settle('wenruyu', { how: 'received' })
  await settle('liuxu', { how: 'returned', reason: '附件没有收到，请补发。' })
}
