import { createHash, createPublicKey, sign, verify, type KeyObject } from 'node:crypto'

/** Who signs notes: a name and an Ed25519 public key (C2SP signed-note). */
export interface Verifier {
  /** Not empty, without spaces and without `+`. */
  name: string
  publicKey: KeyObject
}

export interface Signer extends Verifier {
  privateKey: KeyObject
}

/** The signature type of Ed25519 in C2SP signed-note. */
const ED25519 = Buffer.from([1])
/** Bytes of the key id that precedes a signature (C2SP signed-note). */
const ID = 4
/** Bytes of an Ed25519 public key and of a signature (RFC 8032 §5.1). */
const PUBLIC = 32
const SIGNATURE = 64
const DASH = '\u2014'

function rawKey({ publicKey }: Verifier): Buffer {
  const { x } = publicKey.export({ format: 'jwk' })
  if (publicKey.asymmetricKeyType !== 'ed25519' || x === undefined) throw new TypeError('not an Ed25519 key')
  return Buffer.from(x, 'base64url')
}

/** SHA-256(name ‖ 0x0A ‖ type ‖ public key), its first four bytes (C2SP signed-note). */
const keyId = (verifier: Verifier): Buffer =>
  createHash('sha256').update(`${verifier.name}\n`).update(ED25519).update(rawKey(verifier)).digest().subarray(0, ID)

/** The text in which a verifier is handed out: `<name>+<key id>+<key>`; whoever has it can check notes offline. */
export const verifierText = (verifier: Verifier): string =>
  `${verifier.name}+${keyId(verifier).toString('hex')}+${Buffer.concat([ED25519, rawKey(verifier)]).toString('base64')}`

/** @returns null when the text is not that of an Ed25519 verifier */
export function readVerifier(text: string): Verifier | null {
  const { name, key = '' } = /^(?<name>[^\s+]+)\+[0-9a-f]{8}\+(?<key>.+)$/u.exec(text)?.groups ?? {}
  const bytes = decode(key)
  if (name === undefined || bytes?.length !== 1 + PUBLIC || bytes[0] !== ED25519[0]) return null
  const verifier = {
    name,
    publicKey: createPublicKey({
      key: { kty: 'OKP', crv: 'Ed25519', x: bytes.subarray(1).toString('base64url') },
      format: 'jwk',
    }),
  }
  return verifierText(verifier) === text ? verifier : null
}

/**
 * Signs a text.
 * @param text ends in a newline
 */
export function signNote(text: string, signer: Signer): string {
  if (!text.endsWith('\n') || !isPlain(text)) throw new TypeError('a note is lines without control characters')
  if (!/^[^\s+]+$/u.test(signer.name)) throw new TypeError('the name of a signer has no spaces and no plus')
  const signature = Buffer.concat([keyId(signer), sign(null, Buffer.from(text), signer.privateKey)])
  return `${text}\n${DASH} ${signer.name} ${signature.toString('base64')}\n`
}

/**
 * The text of a note, when the verifier signed it. Signatures of others are passed over.
 * @returns null when it is no note, or the verifier's signature is absent or wrong
 */
export function openNote(note: string, verifier: Verifier): string | null {
  const end = note.lastIndexOf('\n\n')
  if (end < 0 || !note.endsWith('\n') || !isPlain(note)) return null
  const text = note.slice(0, end + 1)
  const id = keyId(verifier)
  let isSigned = false
  for (const line of note.slice(end + 2, -1).split('\n')) {
    const [dash, name, encoded = '', ...rest] = line.split(' ')
    const bytes = decode(encoded)
    if (dash !== DASH || !name || !bytes || bytes.length <= ID || rest.length > 0) return null
    if (name !== verifier.name || !bytes.subarray(0, ID).equals(id)) continue
    const signature = bytes.subarray(ID)
    if (signature.length !== SIGNATURE || !verify(null, Buffer.from(text), verifier.publicKey, signature)) return null
    isSigned = true
  }
  return isSigned ? text : null
}

const isPlain = (text: string): boolean => text.isWellFormed() && !/[\u0000-\u0009\u000b-\u001f]/.test(text)

/** Base64 of RFC 4648 §4 and nothing else: Node alone would pass over stray characters. */
export function decode(text: string): Buffer | null {
  const bytes = Buffer.from(text, 'base64')
  return bytes.toString('base64') === text ? bytes : null
}
