import sql from 'sql-template-tag'
import { Webhook } from 'standardwebhooks'
import { newId } from '#base/ids.ts'
import { noticesById, type NoticeRow } from '#matters/views/notices.ts'
import { appendEntry } from '#record/append.ts'
import { systemContext } from '#store/context.ts'
import { transaction } from '#store/transaction.ts'
import type { Handler } from './run-jobs.ts'

/** How long another system may take to answer, in milliseconds. */
const LONGEST = 10_000

/**
 * Tells another system of notices, as Standard Webhooks (1.0) has it: signed, with the job's id as the message's, so that
 * a repeated call is known. It carries numbers and kinds, no titles and no names.
 * @throws Error unless it was answered with 2xx; the job then comes again
 */
export const sendWebhook: Handler = async ({ pool, office, clock }, job) => {
  const ids = Array.isArray(job.payload['notices']) ? job.payload['notices'].map(String) : []
  const webhook = String(job.payload['webhook'])
  const now = clock.now()
  const { target, rows } = await transaction(pool, systemContext(office), async tx => {
    const [found] = await tx.query<{ url: string; secret: string }>(
      sql`select url, secret from webhooks where office_id = ${office} and webhook_id = ${webhook} and ended_at is null`,
    )
    return { target: found, rows: await noticesById(tx, office, ids) }
  })
  if (!target || rows.length === 0) return
  const body = JSON.stringify({
    type: 'notices.told',
    timestamp: now.toISOString(),
    data: { notices: rows.map(noticeData) },
  })
  const answer = await fetch(target.url, {
    method: 'POST',
    redirect: 'error',
    signal: AbortSignal.timeout(LONGEST),
    headers: {
      'content-type': 'application/json',
      'webhook-id': job.id,
      'webhook-timestamp': String(Math.floor(now.getTime() / 1000)),
      'webhook-signature': new Webhook(target.secret).sign(job.id, now, body),
    },
    body,
  })
  if (!answer.ok) throw new Error(`the webhook answered ${answer.status}`)
  await transaction(pool, systemContext(office), tx =>
    appendEntry(tx, {
      id: newId(now),
      office,
      matter: null,
      version: null,
      kind: 'webhook.sent',
      at: now.toISOString(),
      actor: 'system',
      body: { webhook, notices: rows.map(row => row.id) },
    }),
  )
}

const noticeData = ({ id, kind, at, postId, matterId, number, service, params }: NoticeRow) => ({
  id,
  kind,
  at,
  post: postId,
  matter: { id: matterId, number, service },
  due: params['due'] ?? null,
})
