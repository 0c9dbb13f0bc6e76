import type { FileKind } from './types.ts'

/** The endings each kind goes by. */
const ENDINGS: Record<FileKind, readonly string[]> = {
  pdf: ['pdf'],
  docx: ['docx', 'docm', 'dotx', 'dotm'],
  ofd: ['ofd'],
  xlsx: ['xlsx', 'xlsm'],
  image: ['png', 'jpg', 'jpeg', 'jfif', 'bmp', 'tif', 'tiff'],
  text: ['txt', 'text', 'csv', 'md', 'log'],
}

/** Whether a file is called something that it is not; a name without an ending claims nothing. */
export function isMisnamed(name: string, kind: FileKind): boolean {
  const ending = /\.([^.]{1,10})$/.exec(name)?.[1]?.toLowerCase()
  return ending !== undefined && !ENDINGS[kind].includes(ending)
}
