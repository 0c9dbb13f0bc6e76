import { error } from '../error-text.ts'

/** What can be refused when a letter is written about a matter. */
export const LETTER_ERRORS = {
  LETTER_NOT_FOUND: error(404, '没有这种文书', '沒有這種文書', 'There is no such letter'),
  LETTER_LACKS: error(
    422,
    '这件事还缺：{names}，文书写不全',
    '這件事還缺：{names}，文書寫不全',
    'The letter would lack: {names}',
  ),
  LETTER_NOT_FOR_UNIT: error(
    422,
    '不得转给{unit}：它是被检举、被反映的一方',
    '不得轉給{unit}：它是被檢舉、被反映的一方',
    'It must not go to {unit}, which it is about',
  ),
} as const
