import { migrate } from '#store/migrate.ts'
import { tell } from '../console.ts'
import { openDatabase } from '../database.ts'
import { readEnvironment } from '../environment.ts'

/** Brings the database to the newest schema; `demo` as an argument means the demonstration's. */
export async function run(args: readonly string[]): Promise<number> {
  const url = await openDatabase(readEnvironment(args.includes('demo') ? 'demo' : 'office'))
  const applied = await migrate({
    url,
    onProgress: (file, index, count) =>
      tell({ zh: `升级 ${index}/${count}：${file}`, en: `migration ${index} of ${count}` }),
  })
  tell(
    applied.length === 0
      ? { zh: '数据库已是最新结构', en: 'The database has the newest schema' }
      : { zh: `完成，执行了 ${applied.length} 个升级`, en: `Done: ${applied.length} applied` },
  )
  return 0
}
