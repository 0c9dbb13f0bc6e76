import type { Text } from '#base/language.ts'

const text = (hans: string, hant: string, en: string): Text => ({ 'zh-Hans': hans, 'zh-Hant': hant, en })

export const HEADINGS: readonly Text[] = [
  text('编号', '編號', 'Number'),
  text('标题', '標題', 'Title'),
  text('交办原话', '交辦原話', 'Words'),
  text('来源', '來源', 'Source'),
  text('牵头单位', '牽頭單位', 'Lead unit'),
  text('配合单位', '配合單位', 'Assisting units'),
  text('持有', '持有', 'Held by'),
  text('状态', '狀態', 'State'),
  text('到期', '到期', 'Due'),
  text('时限', '時限', 'Standing'),
  text('最近进展', '最近進展', 'Last progress'),
  text('反馈日期', '回饋日期', 'Reported on'),
]
