import { decode, openNote, signNote, type Signer, type Verifier } from './signed-note.ts'

/** The head of a tree: how many leaves, and the root over them. */
export interface Checkpoint {
  size: number
  root: Buffer
}

/** Bytes of a SHA-256 hash. */
const ROOT = 32

/** Signs a tree head as a C2SP tlog-checkpoint; its origin is the signer's name. */
export const signCheckpoint = ({ size, root }: Checkpoint, signer: Signer): string =>
  signNote(`${signer.name}\n${size}\n${root.toString('base64')}\n`, signer)

/**
 * Reads a checkpoint note.
 * @returns null when it is not one of this verifier's log, signed by it
 */
export function readCheckpoint(note: string, verifier: Verifier): Checkpoint | null {
  const [origin, size = '', encoded = '', ...rest] = openNote(note, verifier)?.split('\n') ?? []
  const root = decode(encoded)
  // What follows the last newline is empty; lines before it are extensions, which may not be.
  if (origin !== verifier.name || rest.pop() !== '' || rest.includes('')) return null
  if (!/^(0|[1-9]\d*)$/.test(size) || !Number.isSafeInteger(Number(size)) || root?.length !== ROOT) return null
  return { size: Number(size), root }
}
