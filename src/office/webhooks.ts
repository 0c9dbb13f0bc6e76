import { randomBytes } from 'node:crypto'
import sql from 'sql-template-tag'
import { Problem } from '#base/errors.ts'
import { newId } from '#base/ids.ts'
import type { Tx } from '#store/transaction.ts'
import { enter, type Editing } from './edit/editing.ts'

/** The other systems that are told of notices. */
export function listWebhooks(tx: Tx, office: number): Promise<{ id: string; url: string; madeAt: Date }[]> {
  return tx.query(sql`select webhook_id as id, url, made_at as "madeAt" from webhooks
    where office_id = ${office} and ended_at is null order by made_at, webhook_id`)
}

/**
 * Lets another system be told of notices.
 * @returns its id, and the secret its calls are signed with: shown now and never again
 */
export async function addWebhook(editing: Editing, url: string): Promise<{ id: string; secret: string }> {
  const { tx, office, now, by } = editing
  const id = newId(now)
  const secret = `whsec_${randomBytes(24).toString('base64')}`
  await tx.execute(sql`insert into webhooks (office_id, webhook_id, url, secret, made_at, made_by)
    values (${office}, ${id}, ${url}, ${secret}, ${now.toISOString()}::timestamptz, ${by.person})`)
  await enter(editing, 'webhook.added', { webhook: id, host: new URL(url).host })
  return { id, secret }
}

/** @throws Problem NOT_FOUND */
export async function endWebhook(editing: Editing, id: string): Promise<void> {
  const { tx, office, now } = editing
  const ended = await tx.execute(sql`update webhooks set ended_at = ${now.toISOString()}::timestamptz
    where office_id = ${office} and webhook_id = ${id} and ended_at is null`)
  if (ended === 0) throw new Problem('NOT_FOUND')
  await enter(editing, 'webhook.ended', { webhook: id })
}
