import type { ClientBase } from 'pg'
import { findChopKey } from '#documents/chops/key.ts'
import { StartFailure } from '#store/start-failure.ts'
import { chopKeyState, chopKeyTrouble } from '../chop-key.ts'
import type { Environment } from '../environment.ts'
import { good, wrong, type Finding } from './finding.ts'

/**
 * Whether the chops open with the key that is here.
 * @param client connected as the owner of the tables, at the newest schema
 */
export async function chopKeyFinding(
  client: ClientBase,
  { dataFolder, chopKey }: Pick<Environment, 'dataFolder' | 'chopKey'>,
): Promise<Finding> {
  try {
    const state = await chopKeyState(client, await findChopKey(dataFolder, chopKey))
    const trouble = chopKeyTrouble(state, { dataFolder })
    if (trouble) return wrong(trouble.zh, trouble.en)
    return state === 'no chops'
      ? good('还没有存印章', 'no chop is kept yet')
      : good('印章密钥能打开全部印章', 'the key of the chops opens every chop')
  } catch (error) {
    if (!(error instanceof StartFailure)) throw error
    return wrong(error.sentences.zh, error.sentences.en)
  }
}
