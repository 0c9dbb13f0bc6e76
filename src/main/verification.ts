import sql from 'sql-template-tag'
import { verifyRecord, type Report } from '#record/verify.ts'
import { systemContext } from '#store/context.ts'
import { copying } from '#store/copy/copy.ts'
import { tablesInOrder } from '#store/copy/tables.ts'
import { openPool } from '#store/pool.ts'
import { transaction } from '#store/transaction.ts'
import { hasWhole } from './backup/files.ts'
import { filesOf, type DataPlace } from './backup/make.ts'
import { tell } from './console.ts'

/** A verification is one transaction, and one office is verified after the other. */
const CONNECTIONS = 1

/**
 * Verifies the record of every office in the database and every attached file against its hash, and tells what it finds.
 * Writes nothing.
 * @returns whether everything is as it was recorded
 */
export async function verifyInstallation({ url, files }: Omit<DataPlace, 'staging'>): Promise<boolean> {
  const pool = await openPool({ url, max: CONNECTIONS })
  let isWhole = true
  try {
    const offices = await transaction(pool, systemContext(0), tx =>
      tx.query<{ id: number; name: string }>(sql`select office_id as id, name from offices order by office_id`),
    )
    if (offices.length === 0) tell({ zh: '还没有建立单位', en: 'No office was founded yet' })
    for (const { id, name } of offices) {
      const report = await verifyRecord(pool, id)
      print(name, report)
      if (report.faults.length > 0) isWhole = false
    }
  } finally {
    await pool.end()
  }
  return (await verifyFiles({ url, files })) && isWhole
}

async function verifyFiles({ url, files }: Omit<DataPlace, 'staging'>): Promise<boolean> {
  const hashes = await copying(url, async client => filesOf(client, await tablesInOrder(client)))
  let damaged = 0
  for (const sha256 of hashes) {
    if (await hasWhole(files, sha256)) continue
    damaged += 1
    console.log(`✖ 附件 ${sha256} 缺失或已被改动\n  The attached file is missing or was changed  [FILE_DIFFERS]`)
  }
  if (damaged > 0)
    tell({ zh: `✖ ${hashes.length} 个附件，${damaged} 个不符`, en: `${damaged} of ${hashes.length} files` })
  else if (hashes.length > 0) tell({ zh: `✔ ${hashes.length} 个附件，完整，未被改动`, en: 'the files are whole' })
  return damaged === 0
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
