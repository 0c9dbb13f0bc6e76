import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'

const NONCE = 12
const TAG = 16

/**
 * Encrypts with AES-256-GCM.
 * @param key 32 bytes
 * @param of what the bytes belong to: put in another place, they cannot be read
 * @returns nonce, tag and text, one after the other
 */
export function encrypt(key: Uint8Array, of: string, plain: Uint8Array): Buffer {
  const nonce = randomBytes(NONCE)
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(of))
  const text = Buffer.concat([cipher.update(plain), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), text])
}

/** @throws Error when the key is another one, or the bytes were changed or belong elsewhere */
export function decrypt(key: Uint8Array, of: string, sealed: Uint8Array): Buffer {
  const [nonce, tag, text] = [
    sealed.subarray(0, NONCE),
    sealed.subarray(NONCE, NONCE + TAG),
    sealed.subarray(NONCE + TAG),
  ]
  const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG })
    .setAAD(Buffer.from(of))
    .setAuthTag(tag)
  return Buffer.concat([decipher.update(text), decipher.final()])
}
