import { findChopKey } from '#documents/chops/key.ts'
import { copying } from '#store/copy/copy.ts'
import { restoreBackup } from '../backup/restore.ts'
import { chopKeyState, chopKeyTrouble } from '../chop-key.ts'
import { tell, telling } from '../console.ts'
import { openDatabase } from '../database.ts'
import { readEnvironment, typedFolder } from '../environment.ts'
import { filesPlace } from '../files.ts'
import { verifyInstallation } from '../verification.ts'

/**
 * Puts a backup into a new data folder or database, and verifies what came: `restore <folder>`. `demo` as a further argument
 * means the demonstration's.
 * @returns 1 when something is not as it was recorded, or the chops cannot be opened with the key that is here
 */
export async function run([typed, kind]: readonly string[]): Promise<number> {
  const folder = typedFolder(typed, 'restore')
  const environment = readEnvironment(kind === 'demo' ? 'demo' : 'office')
  const place = { url: await openDatabase(environment), ...filesPlace(environment) }
  const { at } = await telling({ zh: `正在恢复 ${folder}…`, en: 'Restoring…' }, () => restoreBackup(place, folder))
  tell({ zh: `已恢复到备份时刻 ${at} 的状态，正在核验…`, en: `Everything stands as at ${at}; verifying` })
  const isWhole = await verifyInstallation(place)
  const key = await findChopKey(environment.dataFolder, environment.chopKey)
  const state = await copying(place.url, client => chopKeyState(client, key))
  const trouble = chopKeyTrouble(state, environment)
  if (trouble) tell({ zh: `✖ ${trouble.zh}`, en: trouble.en })
  tell({
    zh: '切勿让原来的系统和恢复出来的系统同时运行：两者会取同样的编号、发同样的提醒',
    en: 'Never let the old one and this one both run: they would take the same numbers and send the same reminders',
  })
  return isWhole && !trouble ? 0 : 1
}
