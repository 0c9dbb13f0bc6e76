import type { ClientBase } from 'pg'
import { decrypt } from '#documents/chops/cipher.ts'
import { chopPlace } from '#matters/issuing/chops.ts'

/** Whether the chops of an installation can be opened with the key that lies beside it. */
export type ChopKeyState = 'no chops' | 'opens' | 'missing' | 'another'

/**
 * Tries the key on every chop that was not ended: no backup holds the key, so after a restore it may be another one, or none.
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
