import { fill, type Language, type Text } from '#base/language.ts'
import type { SecretPlace } from '#documents/reading/extract-file.ts'

const PLACES = {
  line: { 'zh-Hans': '第 {line} 行', 'zh-Hant': '第 {line} 行', en: 'line {line}' },
  page: { 'zh-Hans': '第 {page} 页', 'zh-Hant': '第 {page} 頁', en: 'page {page}' },
  name: { 'zh-Hans': '文件名', 'zh-Hant': '檔名', en: 'the name of the file' },
  properties: { 'zh-Hans': '文件属性', 'zh-Hant': '檔案屬性', en: 'the properties of the file' },
} satisfies Record<string, Text>

/** Where a mark stands, and nothing of what stands there. */
export function placeInWords(secret: SecretPlace, language: Language): string {
  if (typeof secret === 'string') return PLACES[secret][language]
  return secret.page === undefined ? fill(PLACES.line[language], secret) : fill(PLACES.page[language], secret)
}
