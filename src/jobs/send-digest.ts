import sql from 'sql-template-tag'
import { newId } from '#base/ids.ts'
import { fill, type Language, type Text } from '#base/language.ts'
import { noticeWords } from '#matters/views/notice-words.ts'
import { noticesById, type NoticeRow } from '#matters/views/notices.ts'
import type { Actor } from '#office/actor.ts'
import { contextOf } from '#office/context.ts'
import { loadActor } from '#office/load-actor.ts'
import { appendEntry } from '#record/append.ts'
import { systemContext } from '#store/context.ts'
import { transaction } from '#store/transaction.ts'
import type { WorkerDeps } from './deps.ts'
import type { Handler } from './run-jobs.ts'

const SUBJECT: Text = {
  'zh-Hans': '枢纽：{count} 条待办提醒',
  'zh-Hant': '樞紐：{count} 則待辦提醒',
  en: 'Shuniu: {count} reminders',
}
const FOOT: Text = {
  'zh-Hans': '请登录办理：{address}\n本邮件由系统发出，请勿回复。',
  'zh-Hant': '請登入辦理：{address}\n本郵件由系統發出，請勿回覆。',
  en: 'Sign in to act: {address}\nSent by the system; please do not reply.',
}

/**
 * One letter with a person's notices. They are read as that person: what they may not see is in no letter. That it was
 * sent, to whom and about what is on the record.
 */
export const sendDigest: Handler = async (deps, job) => {
  const { pool, office, clock } = deps
  if (!deps.mail) return
  const ids = Array.isArray(job.payload['notices']) ? job.payload['notices'].map(String) : []
  const found = await recipientOf(deps, String(job.payload['person']))
  if (!found) return
  const { actor, email } = found
  const rows = await transaction(pool, contextOf(actor), tx => noticesById(tx, office, ids))
  if (rows.length === 0) return
  await deps.mail({ to: email, id: job.id, ...letterOf(deps, actor.language, rows) })
  await transaction(pool, systemContext(office), tx =>
    appendEntry(tx, {
      id: newId(clock.now()),
      office,
      matter: null,
      version: null,
      kind: 'digest.sent',
      at: clock.now().toISOString(),
      actor: 'system',
      body: { person: actor.personId, channel: 'email', notices: rows.map(row => row.id) },
    }),
  )
}

function recipientOf({ pool, office, clock }: WorkerDeps, personId: string) {
  return transaction(pool, systemContext(office), async (tx): Promise<{ actor: Actor; email: string } | null> => {
    const actor = await loadActor(tx, office, personId, clock.now())
    const [person] = await tx.query<{ email: string | null }>(
      sql`select email from people where office_id = ${office} and person_id = ${personId}`,
    )
    return actor && person?.email ? { actor, email: person.email } : null
  })
}

function letterOf(deps: WorkerDeps, language: Language, rows: readonly NoticeRow[]): { subject: string; text: string } {
  const lines = rows.map(
    row =>
      `· ${row.number} ${row.title}\n  ${noticeWords(deps.services(), language, row)}\n  ${deps.address}/matters/${row.matterId}`,
  )
  return {
    subject: fill(SUBJECT[language], { count: rows.length }),
    text: `${lines.join('\n\n')}\n\n${fill(FOOT[language], { address: deps.address })}\n`,
  }
}
