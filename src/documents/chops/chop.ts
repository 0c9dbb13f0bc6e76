/** A chop as it is pressed on a document. */
export interface Chop {
  /** PNG. */
  picture: Uint8Array
  /** Millimetres. */
  width: number
}
