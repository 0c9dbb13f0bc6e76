import { createHash, createHmac } from 'node:crypto'

/** Crockford's Base32: no letters that look alike on paper. */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
/** 16 letters of 5 bits: nobody guesses one of 2^80. */
const LENGTH = 16

/**
 * The code of a submission: made from its name by the office's secret, so that sending it again finds the same one, and
 * kept nowhere.
 * @param secret of the office, at least 32 bytes
 */
export function codeOf(secret: Buffer, submission: string): string {
  const bits = createHmac('sha256', secret).update(submission).digest()
  const letters = [...bits.subarray(0, LENGTH)].map(byte => LETTERS[byte & 31]).join('')
  return letters.replaceAll(/(.{4})(?=.)/g, '$1-')
}

/** What a person typed as a code, as it is kept: case, spaces and look-alikes do not matter. */
export const plainCode = (typed: string): string =>
  typed
    .toUpperCase()
    .replaceAll(/[^0-9A-Z]/g, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1')

export const hashOfCode = (typed: string): Buffer => createHash('sha256').update(plainCode(typed)).digest()

/** The second thing a person knows: the last four digits of their telephone, hashed under the code. */
export const hashOfSecond = (code: string, contact: string): Buffer =>
  createHmac('sha256', plainCode(code)).update(lastDigits(contact)).digest()

/** The last four digits of a telephone. */
export const lastDigits = (contact: string): string => contact.replaceAll(/\D/g, '').slice(-4)
