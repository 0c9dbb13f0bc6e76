import { encodeQR } from 'qr'
import { findTemplate } from './find-template.ts'
import { shownDate } from './shown-date.ts'
import type { Press, Typeset } from './typesetter.ts'

/** What every print says of itself. */
interface Print {
  office: string
  title: string
}

/** A slip that goes with a paper or home with a person. */
export interface Slip extends Print {
  lines: readonly { label: string; text: string }[]
  /** What a person types, and what the QR code holds where it is not the same. */
  code: string
  link?: string
  note?: string
  /** When it was printed, as a person reads it. */
  at: string
}

/** A register as paper. */
export interface RegisterPrint extends Print {
  period?: string
  columns: readonly { heading: string; share: number }[]
  rows: readonly (readonly string[])[]
  /** What stands there instead of rows. */
  empty: string
  /** Who stands under it: what they did, who they are, when. */
  signers?: readonly string[]
  at: string
}

/** What is pasted on the boxes and the items of an archive. */
export interface Labels extends Print {
  /** Above the stamps. */
  stamps: string
  boxes: readonly {
    spine: readonly { label: string; text: string }[]
    /** Six cells each, in two rows. */
    stamps: readonly (readonly string[])[]
  }[]
  at: string
}

/** A letter to a person. */
export interface Letter extends Print {
  number?: string
  to: string
  paragraphs: readonly (string | { columns: readonly string[]; rows: readonly (readonly string[])[] })[]
  /** `YYYY-MM-DD` */
  date: string
  /** How and where the answer can be looked up. */
  lookup?: string
}

/** The quiet zone round a code, in modules (ISO/IEC 18004). */
const QUIET = 4

/** The date a file carries, and the service whose own templates come before the shared ones. */
interface Of {
  now: Date
  service?: string
}

const print = async (press: Press, { now, service }: Of, name: string, data: unknown): Promise<Typeset> =>
  press.typesetter.typeset(await findTemplate(press.catalogue, name, service), data, now)

/** @throws Problem TEMPLATE_INVALID, TYPESETTING_TOO_LARGE, UNAVAILABLE */
export function printSlip(press: Press, of: Of, { link, ...slip }: Slip): Promise<Typeset> {
  const modules = encodeQR(link ?? slip.code, 'raw', { ecc: 'medium', border: QUIET })
  return print(press, of, 'slip', { ...slip, qr: modules.map(row => row.map(Number).join('')) })
}

/** @throws Problem TEMPLATE_INVALID, TYPESETTING_TOO_LARGE, UNAVAILABLE */
export function printRegister(press: Press, of: Of, register: RegisterPrint): Promise<Typeset> {
  return print(press, of, 'register', register)
}

/** @throws Problem TEMPLATE_INVALID, TYPESETTING_TOO_LARGE, UNAVAILABLE */
export function printLabels(press: Press, of: Of, labels: Labels): Promise<Typeset> {
  return print(press, of, 'archive-labels', labels)
}

/** @throws Problem TEMPLATE_INVALID, TYPESETTING_TOO_LARGE, UNAVAILABLE */
export function printLetter(press: Press, of: Of, letter: Letter): Promise<Typeset> {
  return print(press, of, 'letter', { ...letter, dateShown: shownDate(letter.date) })
}
