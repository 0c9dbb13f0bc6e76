import type { Sentences } from '#store/start-failure.ts'

/** Something in the record that is not as it was written. */
export interface Fault {
  code: FaultCode
  entryId?: string
  /** The number of the matter it concerns. */
  matter?: string
  words: Sentences
}

export type FaultCode =
  /** The text of a sealed entry is not the one that was sealed. */
  | 'ENTRY_CHANGED'
  /** A sealed or pending entry was deleted. */
  | 'ENTRY_MISSING'
  /** An entry is neither sealed nor waiting to be. */
  | 'ENTRY_UNSEALED'
  /** A sealed entry waits to be sealed again. */
  | 'ENTRY_PENDING'
  /** The columns of an entry tell something else than its text. */
  | 'COLUMNS_DIFFER'
  /** The hash of a leaf was changed; the entry it stands for was not. */
  | 'LEAF_CHANGED'
  /** Leaves were deleted or moved. */
  | 'LEAF_MISSING'
  /** There are leaves after the last checkpoint, although each batch ends with one. */
  | 'LEAVES_UNSIGNED'
  /** A checkpoint is not signed by the office's key, or its row tells something else than its note. */
  | 'CHECKPOINT_CHANGED'
  /** A checkpoint is signed for more leaves than there are. */
  | 'CHECKPOINT_BEYOND'
  /** A checkpoint is signed for another tree: an entry and its leaf were changed together. */
  | 'ROOT_DIFFERS'
  /** The edge of the tree, on which the next batch builds, is another tree's. */
  | 'FRONTIER_DIFFERS'
  /** There are checkpoints, but the key that signed them is missing or cannot be read. */
  | 'KEY_MISSING'
  /** Changes of a matter without an entry that tells of them. */
  | 'VERSION_MISSING'
  /** The record tells of later changes than the matter knows. */
  | 'VERSION_BEYOND'
  /** The record tells of a matter that is not there. */
  | 'MATTER_MISSING'
  /** A number was counted, but is not in the ledger of numbers. */
  | 'NUMBER_MISSING'
  /** The ledger has numbers that were never counted. */
  | 'NUMBER_BEYOND'
  /** A number was taken for a matter that does not have it. */
  | 'NUMBER_WITHOUT_MATTER'
  /** A matter bears a number that was never taken for it. */
  | 'MATTER_WITHOUT_NUMBER'
