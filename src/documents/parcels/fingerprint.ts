import { createHash } from 'node:crypto'

/** Six groups of five digits: 99 bits, read out in ten seconds. Ours. */
const GROUPS = 6
const DIGITS = 5
const BYTES = 5

/**
 * What two offices read to each other on the telephone, to know that a card was not exchanged for another on its way (核对码).
 * @param card as `verifierText` writes it
 * @returns digits of the card's SHA-256, in groups with a space between
 */
export function fingerprintOf(card: string): string {
  const hash = createHash('sha256').update(card).digest()
  const group = (_each: unknown, at: number) =>
    String(hash.readUIntBE(at * BYTES, BYTES) % 10 ** DIGITS).padStart(DIGITS, '0')
  return Array.from({ length: GROUPS }, group).join(' ')
}
