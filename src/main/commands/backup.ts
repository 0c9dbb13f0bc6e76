import { chopKeyFile } from '#documents/chops/key.ts'
import { makeBackup } from '../backup/make.ts'
import { tell, telling } from '../console.ts'
import { reachDatabase } from '../database.ts'
import { readEnvironment, typedFolder } from '../environment.ts'
import { filesPlace } from '../files.ts'
import { machineClock } from '../machine-clock.ts'

/**
 * Copies everything of the office into a new folder, whether the server runs or not: `backup <folder>`. `demo` as a further
 * argument means the demonstration's.
 * @returns 1 when attached files were missing or damaged and are not in it
 */
export async function run([typed, kind]: readonly string[]): Promise<number> {
  const folder = typedFolder(typed, 'backup')
  const environment = readEnvironment(kind === 'demo' ? 'demo' : 'office')
  const url = await reachDatabase(environment)
  const { manifest, damaged } = await telling({ zh: `正在备份到 ${folder}…`, en: 'Backing up…' }, () =>
    makeBackup({ url, ...filesPlace(environment) }, folder, machineClock.now()),
  )
  for (const sha256 of damaged)
    console.log(
      `✖ 附件 ${sha256} 缺失或已损坏，未能备份\n  The attached file is missing or damaged and is not in the backup`,
    )
  const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0)
  tell({
    zh: `${damaged.length === 0 ? '✔' : '✖'} 共 ${manifest.tables.length} 张表、${rows} 行、${manifest.files} 个附件`,
    en: `${manifest.tables.length} tables, ${rows} rows, ${manifest.files} files`,
  })
  tell({
    zh: '  备份含全部内容、密码摘要和留痕签名密钥，请加密存放在另一台机器上',
    en: 'It holds everything, the key that signs the record included: keep it encrypted, on another machine',
  })
  const chops = manifest.tables.find(({ name }) => name === 'chops')?.rows ?? 0
  if (chops > 0) tell(keyApart(environment.chopKey ? 'SHUNIU_CHOP_KEY' : chopKeyFile(environment.dataFolder)))
  return damaged.length === 0 ? 0 : 1
}

const keyApart = (key: string) => ({
  zh: `  备份不含印章密钥（${key}）：请另行保管，不要与备份放在一起；没有它，备份里的印章无法打开`,
  en: `The key of the chops (${key}) is not in it: keep it apart from the backup, whose chops open with nothing else`,
})
