import { chopKey, findChopKey } from '#documents/chops/key.ts'
import { copying } from '#store/copy/copy.ts'
import { chopKeyState, chopKeyTrouble } from './chop-key.ts'
import { tell } from './console.ts'
import type { Environment } from './environment.ts'

/**
 * The key of the chops for a process that starts. One is made only where no chop was kept under another: a new key in the
 * place of a lost one would hide the loss until the next document is chopped.
 * @param url connects as the owner of the tables
 * @returns null while chops are kept and their key is not there; the console says so
 * @throws StartFailure when the file holds no key, or others may read it
 */
export async function openChopKey(
  { dataFolder, chopKey: given }: Pick<Environment, 'dataFolder' | 'chopKey'>,
  url: string,
): Promise<Uint8Array | null> {
  const key = await findChopKey(dataFolder, given)
  const state = await copying(url, client => chopKeyState(client, key))
  const trouble = chopKeyTrouble(state, { dataFolder })
  if (trouble) tell({ zh: `✖ ${trouble.zh}`, en: trouble.en })
  return state === 'no chops' ? chopKey(dataFolder, given) : (key ?? null)
}
