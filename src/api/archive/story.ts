import type { Text } from '#base/language.ts'

const say = (hans: string, hant: string, en: string): Text => ({ 'zh-Hans': hans, 'zh-Hant': hant, en })

/** What each kind of record entry about archived items says. */
export const ARCHIVE_TEXTS: Readonly<Record<string, Text>> = {
  'matter.filed': say('归档，档号 {code}', '歸檔，檔號 {code}', 'Filed as {code}'),
  'matter.left-out': say('不归档：{reason}', '不歸檔：{reason}', 'Nothing is kept of it: {reason}'),
  'archive.listed': say('列入清单：{items}', '列入清單：{items}', 'Put on the list: {items}'),
  'archive.lent': say('借出：{items}', '借出：{items}', 'Lent: {items}'),
  'archive.returned': say('归还：{items}', '歸還：{items}', 'Came back: {items}'),
  'archive.condemned': say('列为待销毁：{items}', '列為待銷毀：{items}', 'Condemned: {items}'),
  'archive.prolonged': say('续存：{items}', '續存：{items}', 'Kept on: {items}'),
  'archive.destroyed': say('已销毁：{items}', '已銷毀：{items}', 'Destroyed: {items}'),
  'archive.transferred': say('已移交：{items}', '已移交：{items}', 'Handed to the archives: {items}'),
}

/** What fills such a sentence; null for entries of other kinds. */
export function archiveParams(
  kind: string,
  body: Readonly<Record<string, unknown>>,
  separator: string,
): Record<string, string> | null {
  if (!(kind in ARCHIVE_TEXTS)) return null
  const items = Array.isArray(body['items']) ? body['items'].map(String).join(separator) : ''
  return { items, code: text(body['code']), reason: text(body['reason']) }
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '')
