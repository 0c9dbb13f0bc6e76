import { createPrivateKey, createPublicKey, generateKeyPairSync } from 'node:crypto'
import type { Pool } from 'pg'
import sql from 'sql-template-tag'
import { systemContext } from '#store/context.ts'
import { transaction, type Tx } from '#store/transaction.ts'
import { verifierText, type Signer } from './signed-note.ts'

/** The keys an office signs with, by the name under which `office_keys` keeps them: base64 of PKCS #8. */
export type KeyName = 'record' | 'exchange'

/**
 * A key of the office, the one that signs its checkpoints unless said otherwise; generated when it is first asked for. Needs
 * the machine's scope.
 * @throws Error when the kept key cannot be read
 */
export async function loadSigner(tx: Tx, office: number, now: Date, key: KeyName = 'record'): Promise<Signer> {
  const found = await findSigner(tx, office, key)
  if (found) return found
  const { privateKey } = generateKeyPairSync('ed25519')
  const value = privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64')
  await tx.execute(sql`insert into office_keys (office_id, name, value, created_at)
    values (${office}, ${key}, ${value}, ${now.toISOString()}::timestamptz) on conflict do nothing`)
  const made = await findSigner(tx, office, key)
  if (!made) throw new Error('there is no such office')
  return made
}

/**
 * The key when there is one. Needs the machine's scope.
 * @throws Error when the kept key cannot be read
 */
export async function findSigner(tx: Tx, office: number, key: KeyName = 'record'): Promise<Signer | null> {
  const rows = await tx.query<{ installation: string; value: string }>(
    sql`select o.installation_id as installation, k.value from offices o
      join office_keys k on k.office_id = o.office_id and k.name = ${key} where o.office_id = ${office}`,
  )
  const row = rows[0]
  if (!row) return null
  const privateKey = createPrivateKey({ key: Buffer.from(row.value, 'base64'), format: 'der', type: 'pkcs8' })
  if (privateKey.asymmetricKeyType !== 'ed25519') throw new Error(`the key ${key} is not an Ed25519 key`)
  return { name: originOf(row.installation, office, key), privateKey, publicKey: createPublicKey(privateKey) }
}

/** Whose signature it is: no two databases share a name, even when both hold an office of that number. */
const originOf = (installation: string, office: number, key: KeyName): string =>
  `shuniu/${installation}/${office}${key === 'record' ? '' : `/${key}`}`

/** What anybody needs to check the office's checkpoints offline; null before the first batch. */
export const publicVerifier = (pool: Pool, office: number): Promise<string | null> =>
  transaction(pool, systemContext(office), async tx => {
    const signer = await findSigner(tx, office)
    return signer && verifierText(signer)
  })
