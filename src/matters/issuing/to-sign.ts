import sql from 'sql-template-tag'
import type { Acting } from '../acting.ts'
import { requirePerson } from '../by.ts'
import { deedOf } from './deed-of.ts'

/** A document that waits for one's signature. */
export interface ToSign {
  taskId: string
  matterId: string
  number: string
  title: string
  step: string
  service: string
  serviceVersion: number
  /** The matter's version, to decide on what was read. */
  version: number
  urgency: number
  dueAt: string | null
  /** The outcome that signs. */
  outcome: string
  /** The others, each sends it elsewhere. */
  others: string[]
}

/** More than anybody signs in a week. */
const MOST = 100

/** The documents that wait for a signature of the person's posts, in the order of the desk. */
export async function toSign(acting: Acting): Promise<ToSign[]> {
  const posts = requirePerson(acting).posts.map(post => post.postId)
  const rows = await acting.tx.query<
    Omit<ToSign, 'outcome' | 'others'>
  >(sql`select t.task_id as "taskId", m.matter_id as "matterId",
      m.number, m.title, t.step, m.service, m.service_version as "serviceVersion", m.version, m.urgency,
      to_char(t.due_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "dueAt"
    from tasks t join matters m on m.office_id = t.office_id and m.matter_id = t.matter_id
    where t.office_id = ${acting.office} and t.post_id = any(${posts}::uuid[]) and t.kind = 'task' and t.state = 'open'
    order by t.priority, t.due_at, t.task_id`)
  return rows
    .flatMap(row => {
      const step = acting.services.version(row.service, row.serviceVersion).graph.steps.get(row.step)
      const signing = step?.outcomes.find(({ code }) => deedOf(step, code) === 'sign')
      const others = step?.outcomes.filter(one => one !== signing).map(one => one.code) ?? []
      return signing ? [{ ...row, outcome: signing.code, others }] : []
    })
    .slice(0, MOST)
}
