import { fill, inLanguage, type Language, type Text } from '#base/language.ts'
import type { NewNotice } from '../change.ts'
import type { Services } from '../services.ts'
import type { NoticeRow } from './notices.ts'
import { stepWords } from './step-words.ts'

const text = (hans: string, hant: string, en: string): Text => ({ 'zh-Hans': hans, 'zh-Hant': hant, en })

/** What each kind of notice says; `{step}` is the step it is about, `{post}` who has it. */
const NOTICE_TEXTS: Readonly<Record<NewNotice['kind'], Text>> = {
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
  instruction: text('有新批示{said}', '有新批示{said}', 'A new instruction{said}'),
  returned: text('退回“{step}”：{reason}', '退回「{step}」：{reason}', 'Sent back to {step}: {reason}'),
  fallen: text(
    '“{step}”原由{post}办理，现无人在岗，转到不管部，请安排',
    '「{step}」原由{post}辦理，現無人在崗，轉到不管部，請安排',
    '{step} was with {post}, where nobody is now; it fell to the orphan desk',
  ),
  moved: text(
    '放假安排有新通知，“{step}”的期限由 {from} 改为 {due}',
    '放假安排有新通知，「{step}」的期限由 {from} 改為 {due}',
    'A new notice on holidays moves the due date of {step} from {from} to {due}',
  ),
  displaced: text(
    '订的{resource}（{period}）让出：{reason}，请改订',
    '訂的{resource}（{period}）讓出：{reason}，請改訂',
    '{resource} ({period}) gave way: {reason}; please book another',
  ),
  answer: text('有答复：{text}', '有答覆：{text}', 'An answer: {text}'),
}

/** A notice as a sentence, in a reader's language; the same in the product and in what is carried outside. */
export function noticeWords(services: Services, language: Language, row: NoticeRow): string {
  const words = row.params['words']
  const step = row.step === null ? row.title : stepWords(services, language, { ...row, step: row.step }).name
  const said = typeof words === 'string' && words !== '' ? `：${words}` : ''
  return fill(NOTICE_TEXTS[row.kind][language], inLanguage({ ...row.params, step, said }, language))
}
