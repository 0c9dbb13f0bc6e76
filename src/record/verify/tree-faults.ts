import { about, nameOf, type EntryRow } from './entry.ts'
import type { Fault } from './fault.ts'

/** Signed heads in a row that the tree does not have. */
export interface Differing {
  /** The size up to which the tree is proved. */
  proved: number
  first: number
  last: number
  count: number
}

/** What a fault tells of an entry. */
export type Named = Pick<EntryRow, 'entryId' | 'kind' | 'at' | 'number'>

export const entryChanged = (entry: Named): Fault => ({
  code: 'ENTRY_CHANGED',
  ...about(entry),
  words: {
    zh: `留痕 ${nameOf(entry)} 在封存之后被改动`,
    en: `${nameOf(entry)} was changed after it was sealed`,
  },
})

export const leafChanged = (entry: Named): Fault => ({
  code: 'LEAF_CHANGED',
  ...about(entry),
  words: {
    zh: `留痕 ${nameOf(entry)} 的叶哈希被改动，留痕本身完好`,
    en: `The leaf of ${nameOf(entry)} was changed; the entry itself is as it was sealed`,
  },
})

export const either = (entry: Named): Fault => ({
  code: 'ENTRY_CHANGED',
  ...about(entry),
  words: {
    zh: `留痕 ${nameOf(entry)} 与其叶哈希不符，二者之一被改动`,
    en: `${nameOf(entry)} is not what its leaf stands for: one of the two was changed`,
  },
})

export const sealedTwice = (entry: EntryRow): Fault => ({
  code: 'ENTRY_PENDING',
  ...about(entry),
  words: {
    zh: `留痕 ${nameOf(entry)} 已封存，却又在待封存之列`,
    en: `${nameOf(entry)} is sealed and yet waits to be`,
  },
})

export const leafMissing = (expected: number, found: number): Fault => ({
  code: 'LEAF_MISSING',
  words: {
    zh: `第 ${expected} 片叶应在之处是第 ${found} 片：叶被删除或移动，其后的检查点无法重算`,
    en: `Leaf ${found} stands where leaf ${expected} should: leaves were deleted or moved, and no later root can be computed`,
  },
})

export const leavesUnsigned = (signed: number, size: number): Fault => ({
  code: 'LEAVES_UNSIGNED',
  words: {
    zh: `共 ${size} 片叶，最后的检查点只到第 ${signed} 片：检查点被删除，或有叶被添加`,
    en: `There are ${size} leaves, but the last checkpoint ends at ${signed}: it was deleted, or leaves were added`,
  },
})

export const checkpointBeyond = (signed: number, size: number): Fault => ({
  code: 'CHECKPOINT_BEYOND',
  words: {
    zh: `最后的检查点有 ${signed} 片叶，现在只有 ${size} 片：末尾的叶被删除`,
    en: `The last checkpoint has ${signed} leaves, now there are ${size}: the last ones were deleted`,
  },
})

export const checkpointChanged = (size: number): Fault => ({
  code: 'CHECKPOINT_CHANGED',
  words: {
    zh: `第 ${size} 片叶处的检查点被改动，或不是由本单位的密钥签署`,
    en: `The checkpoint at ${size} leaves was changed, or not signed by the key of the office`,
  },
})

export const rootDiffers = ({ proved, first, last, count }: Differing): Fault => ({
  code: 'ROOT_DIFFERS',
  words: {
    zh: `第 ${first} 至 ${last} 片叶处的 ${count} 个检查点与留痕不符：第 ${proved + 1} 至 ${first} 条留痕中有被改动者`,
    en: `${count} checkpoints from ${first} to ${last} leaves are signed for another tree: among the entries ${proved + 1} to ${first} are changed ones`,
  },
})

export const FRONTIER_DIFFERS: Fault = {
  code: 'FRONTIER_DIFFERS',
  words: {
    zh: '下一批封存所依据的树缘与现有的叶不符',
    en: 'The edge on which the next batch builds is not that of the leaves',
  },
}

export const KEY_MISSING: Fault = {
  code: 'KEY_MISSING',
  words: {
    zh: '签署检查点的密钥缺失或无法读取',
    en: 'The key that signs checkpoints is missing or cannot be read',
  },
}
