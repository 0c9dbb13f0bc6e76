import { argon2, randomBytes, timingSafeEqual, type Argon2Parameters } from 'node:crypto'
import { promisify } from 'node:util'
import { Problem } from '#base/errors.ts'

/** OWASP Password Storage Cheat Sheet, argon2id: 19 MiB, two passes, one lane. `memory` is in KiB. */
const COST = { memory: 19_456, passes: 2, parallelism: 1, tagLength: 32 } as const
/** Shorter passwords are refused (NIST SP 800-63B-4 asks for 15 when it is the only factor, 8 with a second one). */
export const SHORTEST_PASSWORD = 12

const derive = promisify<'argon2id', Argon2Parameters, Buffer>(
  (algorithm: 'argon2id', parameters: Argon2Parameters, done: (error: Error | null, key: Buffer) => void) => {
    argon2(algorithm, parameters, done)
  },
)

const unpadded = (bytes: Buffer) => bytes.toString('base64').replaceAll('=', '')

const phc = (salt: Buffer, tag: Buffer) =>
  `$argon2id$v=19$m=${COST.memory},t=${COST.passes},p=${COST.parallelism}$${unpadded(salt)}$${unpadded(tag)}`

/** A password as it is kept: argon2id in PHC string form. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16)
  return phc(salt, await derive('argon2id', { message: password.normalize('NFKC'), nonce: salt, ...COST }))
}

const PHC = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/

/** No password makes it: nobody knows what it would be the hash of. */
const NOBODYS = phc(randomBytes(16), randomBytes(COST.tagLength))

/** Whether a password is the kept one. Takes the same time for every wrong one, also when none was ever set. */
export async function isPassword(password: string, kept: string): Promise<boolean> {
  const [, memory, passes, parallelism, salt, tag] = PHC.exec(kept) ?? PHC.exec(NOBODYS) ?? []
  if (!salt || !tag) return false
  const wanted = Buffer.from(tag, 'base64')
  const found = await derive('argon2id', {
    message: password.normalize('NFKC'),
    nonce: Buffer.from(salt, 'base64'),
    memory: Number(memory),
    passes: Number(passes),
    parallelism: Number(parallelism),
    tagLength: wanted.length,
  })
  return timingSafeEqual(found, wanted)
}

/** Spends the time a check takes, so that an unknown sign-in name is not told by its speed. */
export async function checkNobody(password: string): Promise<void> {
  await isPassword(password, NOBODYS)
}

/** What is tried first. */
const COMMON =
  /p[a@]ssw[o0]rd|qwertyuiop|qwerty|asdfghjkl|asdfgh|zxcvbnm|1qaz2wsx|qazwsx|1q2w3e4r|admin|welcome|iloveyou|woaini|5201314|1314/g
/** So many characters must remain that are neither common, nor the sign-in name, nor the neighbours of the one before. */
const LEAST_LEFT = 6

function hasRemainder(password: string, login: string): boolean {
  const lower = password.toLowerCase()
  const without = (login === '' ? lower : lower.replaceAll(login.toLowerCase(), '')).replaceAll(COMMON, '')
  const codes = [...without].map(character => character.codePointAt(0) ?? 0)
  const left = codes.filter((code, index) => index === 0 || Math.abs(code - (codes[index - 1] ?? 0)) > 1)
  return left.length >= LEAST_LEFT
}

/**
 * @param given as typed; judged in the form it is hashed in
 * @throws Problem PASSWORD_TOO_WEAK for a short one, one of few characters, or one made of common words, runs or the sign-in name
 */
export function requireStrong(given: string, login: string): void {
  const password = given.normalize('NFKC')
  const isStrong =
    [...password].length >= SHORTEST_PASSWORD && new Set(password).size >= 5 && hasRemainder(password, login)
  if (!isStrong) throw new Problem('PASSWORD_TOO_WEAK', { field: 'password', params: { length: SHORTEST_PASSWORD } })
}
