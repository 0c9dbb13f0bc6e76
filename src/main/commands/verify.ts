import sql from 'sql-template-tag'
import { verifyRecord, type Report } from '#record/verify.ts'
import { systemContext } from '#store/context.ts'
import { openPool } from '#store/pool.ts'
import { transaction } from '#store/transaction.ts'
import { tell } from '../console.ts'
import { reachDatabase } from '../database.ts'
import { readEnvironment } from '../environment.ts'

/** A verification is one transaction, and one office is verified after the other. */
const CONNECTIONS = 1

/**
 * Verifies the record of every office in the database; `demo` as an argument means the demonstration's. Writes nothing.
 * @returns 1 when something in the record is not as it was written
 */
export async function run(args: readonly string[]): Promise<number> {
  const url = await reachDatabase(readEnvironment(args.includes('demo') ? 'demo' : 'office'))
  const pool = await openPool({ url, max: CONNECTIONS })
  try {
    const offices = await transaction(pool, systemContext(0), tx =>
      tx.query<{ id: number; name: string }>(sql`select office_id as id, name from offices order by office_id`),
    )
    if (offices.length === 0) tell({ zh: '还没有建立单位', en: 'No office was founded yet' })
    let isWhole = true
    for (const { id, name } of offices) {
      const report = await verifyRecord(pool, id)
      print(name, report)
      if (report.faults.length > 0) isWhole = false
    }
    return isWhole ? 0 : 1
  } finally {
    await pool.end()
  }
}

function print(name: string, { entries, checkpoints, head, faults, unlisted }: Report): void {
  for (const { code, words } of faults) console.log(`✖ ${words.zh}\n  ${words.en}  [${code}]`)
  const count = faults.length + unlisted
  const looked = {
    zh: `${name}：${entries} 条留痕，${checkpoints} 个检查点`,
    en: `${entries} entries, ${checkpoints} checkpoints`,
  }
  if (count === 0) tell({ zh: `✔ ${looked.zh}，完整，未被改动`, en: `${looked.en}: whole and unchanged` })
  else tell({ zh: `✖ ${looked.zh}，共 ${count} 处不符`, en: `${looked.en}: ${count} faults` })
  if (head) tell({ zh: `  最后的检查点：${head.size} ${head.root}`, en: 'keep it elsewhere to compare with later' })
}
