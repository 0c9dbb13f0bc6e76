import sql from 'sql-template-tag'
import type { Tx } from '#store/transaction.ts'
import { whereOf, type ViewTimes } from './search.ts'

/** 三个零: by the predicates of the lists they open (law 7). */
export interface Zeros {
  late: number
  piled: number
  waiting: number
}

export async function countZeros(tx: Tx, office: number, times: ViewTimes): Promise<Zeros> {
  const count = (view: keyof Zeros) =>
    sql`(select count(*)::integer from matters m where ${whereOf(office, { view }, times)})`
  const [zeros] = await tx.query<Zeros>(
    sql`select ${count('late')} as late, ${count('piled')} as piled, ${count('waiting')} as waiting`,
  )
  return zeros ?? { late: 0, piled: 0, waiting: 0 }
}
