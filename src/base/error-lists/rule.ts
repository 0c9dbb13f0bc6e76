import { error } from '../error-text.ts'

/** What can be wrong with decisions and their tables. */
export const RULE_ERRORS = {
  RULES_INVALID: error(
    422,
    '规则文件有 {count} 处错误，没有采用',
    '規則檔案有 {count} 處錯誤，沒有採用',
    'The rules file has {count} faults and was not taken',
  ),
  RULES_UNREADABLE: error(
    422,
    '规则文件无法读取：{detail}',
    '規則檔案無法讀取：{detail}',
    'The rules file cannot be read: {detail}',
  ),
  RULES_UNSUPPORTED: error(
    422,
    '“{element}”用了不支持的写法：{found}',
    '「{element}」用了不支援的寫法：{found}',
    '{element} uses something unsupported: {found}',
  ),
  RULES_EXPRESSION: error(
    422,
    '“{element}”的表达式写错了：{expression}（{detail}）',
    '「{element}」的運算式寫錯了：{expression}（{detail}）',
    'The expression of {element} is wrong: {expression} ({detail})',
  ),
  RULES_ATTRIBUTE: error(
    422,
    '“{element}”的 {attribute} 不能是“{found}”',
    '「{element}」的 {attribute} 不能是「{found}」',
    'The {attribute} of {element} cannot be {found}',
  ),
  RULES_TWICE: error(
    422,
    '有两个叫“{element}”的规则',
    '有兩個叫「{element}」的規則',
    'Two decisions are called {element}',
  ),
} as const
