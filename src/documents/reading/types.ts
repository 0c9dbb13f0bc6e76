import type { Matrix } from './turning.ts'

/** What a file turns out to be. */
export type FileKind = 'pdf' | 'docx' | 'ofd' | 'xlsx' | 'image' | 'text'

/** A piece of text on a page, in millimetres from the upper left corner. */
export interface Piece {
  text: string
  x: number
  /** The baseline. */
  y: number
  width: number
  /** The height of a character. */
  size: number
  /** Where each character begins, from the left edge of the page, where that is known. */
  stops?: readonly number[]
}

/** A picture of a page that has no text of its own: a file as it came, or grey pixels as PGM. */
export interface Picture {
  bytes: Uint8Array
  /** How wide it lies on the page, in millimetres. */
  width: number
}

/** What was recognised in a picture. */
export interface Recognised {
  pieces: Piece[]
  /** Of the plane in which the lines are level to the picture as it came, in millimetres; absent when they are the same. */
  seen?: Matrix
}

export interface ReadPage extends Recognised {
  picture?: Picture
  /** In millimetres, where the file says so. */
  size?: { width: number; height: number }
  /** A picture that was too many. */
  isLeftOut?: true
}

/** What the reader of a format brings. */
export interface Content {
  kind: FileKind
  /** Pages with places; or a text that has none. */
  pages: readonly ReadPage[]
  text: string
  /** How many pages the file has; null where nobody can tell without setting it. */
  pageCount: number | null
  /** Texts that no page shows: titles and remarks in the file's own data. Looked at for marks of secrecy only. */
  hidden: readonly string[]
}
