import type { Text } from '#base/language.ts'
import type { NewNotice } from '#matters/change.ts'

const text = (hans: string, hant: string, en: string): Text => ({ 'zh-Hans': hans, 'zh-Hant': hant, en })

/** What each kind of notice says; `{step}` is the step it is about, `{post}` who has it. */
export const NOTICE_TEXTS: Readonly<Record<NewNotice['kind'], Text>> = {
  before: text('“{step}”快到期（{due}）', '「{step}」快到期（{due}）', '{step} is due soon ({due})'),
  due: text('“{step}”今天到期', '「{step}」今天到期', '{step} is due today'),
  overdue: text('“{step}”已超期（{due}）', '「{step}」已超期（{due}）', '{step} is overdue ({due})'),
  superior: text(
    '“{step}”超期未办，请督促（{due}）',
    '「{step}」超期未辦，請督促（{due}）',
    '{step} is overdue; please see to it ({due})',
  ),
  head: text(
    '“{step}”长期超期，报办公室主任（{due}）',
    '「{step}」長期超期，報辦公室主任（{due}）',
    '{step} has long been overdue; told to the head ({due})',
  ),
  urged: text('催办“{step}”{said}', '催辦「{step}」{said}', 'Urged: {step}{said}'),
  instruction: text('有新批示', '有新批示', 'A new instruction'),
  returned: text('退回“{step}”：{reason}', '退回「{step}」：{reason}', 'Sent back to {step}: {reason}'),
  answer: text('有答复：{text}', '有答覆：{text}', 'An answer: {text}'),
}
