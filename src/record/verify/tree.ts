import { readCheckpoint } from '../checkpoint.ts'
import { appendLeaf, EMPTY_FRONTIER, rootOfFrontier, sameFrontier, type Frontier } from '../frontier.ts'
import { leafHash } from '../merkle.ts'
import type { Verifier } from '../signed-note.ts'
import { columnFaults, missingFault, type EntryRow } from './entry.ts'
import type { Fault } from './fault.ts'
import {
  FRONTIER_DIFFERS,
  KEY_MISSING,
  checkpointBeyond,
  checkpointChanged,
  either,
  entryChanged,
  leafChanged,
  leafMissing,
  leavesUnsigned,
  rootDiffers,
  sealedTwice,
  type Differing,
  type Named,
} from './tree-faults.ts'

/** A leaf with the entry it stands for; null when that entry is gone. */
export interface LeafRow {
  leafIndex: number
  leafHash: Buffer
  entryId: string
  entry: EntryRow | null
}

export interface CheckpointRow {
  size: number
  root: Buffer
  note: string
}

/**
 * Walks a tree of one office: leaves and checkpoints come in, each in their order, faults come out. It is rebuilt twice, once
 * over the hashes of the leaves and once over those of the entries; where the two part, the signed roots tell which of them
 * was changed.
 */
export class TreeWalk {
  readonly #verifier: Verifier | null
  #ofLeaves: Frontier = EMPTY_FRONTIER
  #ofEntries: Frontier = EMPTY_FRONTIER
  /** One more than the index of the last leaf. */
  #size = 0
  /** The size of the last checkpoint, and of the last whose signed root was found. */
  #signed = 0
  #proved = 0
  /** False once a leaf is missing: no root after it can be computed. */
  #isWhole = true
  #isKeyMissed = false
  #differing: Differing | null = null
  #hasDiffered = false
  /** Entries whose hash is not their leaf's, since the last root that was found. */
  #parted: Named[] = []

  /** @param verifier null when the office has no key */
  constructor(verifier: Verifier | null) {
    this.#verifier = verifier
  }

  /** How many leaves were walked; the checkpoint to walk next is the first that is not larger. */
  get size(): number {
    return this.#size
  }

  *leaf({ leafIndex, leafHash: kept, entryId, entry }: LeafRow): Generator<Fault> {
    if (this.#isWhole && leafIndex !== this.#size) {
      this.#isWhole = false
      yield leafMissing(this.#size, leafIndex)
    }
    this.#size = leafIndex + 1
    const hash = entry ? leafHash(Buffer.from(entry.text)) : kept
    this.#ofLeaves = appendLeaf(this.#ofLeaves, kept)
    this.#ofEntries = appendLeaf(this.#ofEntries, hash)
    if (entry) yield* this.#entry(entry, hash.equals(kept))
    else yield missingFault(entryId)
  }

  *#entry(entry: EntryRow, isSealed: boolean): Generator<Fault> {
    const { entryId, kind, at, number } = entry
    // Without the text: until the next root is found there may be many.
    if (!isSealed) this.#parted.push({ entryId, kind, at, number })
    if (entry.isPending) yield sealedTwice(entry)
    yield* columnFaults(entry)
  }

  *checkpoint(row: CheckpointRow): Generator<Fault> {
    this.#signed = row.size
    if (this.#verifier) {
      const told = readCheckpoint(row.note, this.#verifier)
      if (told?.size !== row.size || !told.root.equals(row.root)) yield checkpointChanged(row.size)
      else if (this.#isWhole && row.size <= this.#size) yield* this.#root(row)
    } else if (!this.#isKeyMissed) {
      this.#isKeyMissed = true
      yield KEY_MISSING
    }
  }

  *#root({ size, root }: CheckpointRow): Generator<Fault> {
    if (root.equals(rootOfFrontier(this.#ofLeaves))) {
      yield* this.#found(entryChanged)
      this.#ofEntries = this.#ofLeaves
    } else if (root.equals(rootOfFrontier(this.#ofEntries))) {
      yield* this.#found(leafChanged)
      this.#ofLeaves = this.#ofEntries
    } else {
      const { proved, first, count } = this.#differing ?? { proved: this.#proved, first: size, count: 0 }
      this.#differing = { proved, first, last: size, count: count + 1 }
      this.#hasDiffered = true
    }
  }

  /** @param frontier what the next batch would build on; null when there is none */
  *end(frontier: Frontier | null): Generator<Fault> {
    yield* this.#found(either)
    if (this.#signed < this.#size) yield leavesUnsigned(this.#signed, this.#size)
    if (this.#signed > this.#size) yield checkpointBeyond(this.#signed, this.#size)
    if (this.#isWhole && !this.#hasDiffered && !sameFrontier(frontier ?? EMPTY_FRONTIER, this.#ofLeaves))
      yield FRONTIER_DIFFERS
  }

  *#found(fault: (entry: Named) => Fault): Generator<Fault> {
    yield* this.#parted.map(this.#differing ? either : fault)
    if (this.#differing) yield rootDiffers(this.#differing)
    this.#parted = []
    this.#differing = null
    this.#proved = this.#size
  }
}
