import type { ClientBase } from 'pg'
import { decrypt } from '#documents/chops/cipher.ts'
import { chopKeyFile } from '#documents/chops/key.ts'
import { chopPlace } from '#matters/issuing/chops.ts'
import type { Sentences } from '#store/start-failure.ts'

/** Whether the chops of an installation can be opened with the key that lies beside it. */
export type ChopKeyState = 'no chops' | 'opens' | 'missing' | 'another'

/**
 * Tries the key on every chop that was not ended: no backup holds the key, so after a restore or a move it may be another
 * one, or none.
 * @param client connected as the owner of the tables, at the newest schema
 */
export async function chopKeyState(client: ClientBase, key: Uint8Array | undefined): Promise<ChopKeyState> {
  const { rows } = await client.query<{ office: number; id: string; picture: Buffer }>(
    'select office_id as office, chop_id as id, picture from chops where ended_at is null',
  )
  if (rows.length === 0) return 'no chops'
  if (!key) return 'missing'
  const isOpened = rows.every(({ office, id, picture }) => opens(key, chopPlace(office, id), picture))
  return isOpened ? 'opens' : 'another'
}

function opens(key: Uint8Array, place: string, picture: Uint8Array): boolean {
  try {
    decrypt(key, place, picture)
    return true
  } catch {
    return false
  }
}

/** What is wrong with the key, and what to do; null when nothing is. */
export function chopKeyTrouble(state: ChopKeyState, { dataFolder }: { dataFolder: string }): Sentences | null {
  if (state !== 'missing' && state !== 'another') return null
  const file = chopKeyFile(dataFolder)
  const [zh, en] =
    state === 'missing' ? ['缺失', 'is missing'] : ['不是存印章时的那一把', 'is not the one the chops were kept with']
  return {
    zh: `印章密钥${zh}，已存的印章打不开，公文用不了印。请把原来的 chop.key 放回 ${file}（或设置 SHUNIU_CHOP_KEY）再启动；备份里没有它，要从另行保管的地方取。确实找不回来，就由印章保管人停用全部旧印章，重新启动后再存入`,
    en: `The key of the chops ${en}, so no kept chop opens and nothing can be chopped. Put the old chop.key back as ${file} (or set SHUNIU_CHOP_KEY) and start again; no backup holds it, it was kept apart. If it is lost, whoever keeps the chops ends all of them, and enters them anew after the next start`,
  }
}
