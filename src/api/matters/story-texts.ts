import type { Text } from '#base/language.ts'
import { ARCHIVE_TEXTS } from '../archive/story.ts'
import { ISSUING_TEXTS } from '../issuing/story.ts'

const text = (hans: string, hant: string, en: string): Text => ({ 'zh-Hans': hans, 'zh-Hant': hant, en })

/** What each kind of record entry says. `{…}` are filled from the entry's body, put into words. */
export const STORY_TEXTS: Readonly<Record<string, Text>> = {
  'matter.registered': text('登记，编号 {number}', '登記，編號 {number}', 'Registered as {number}'),
  'matter.recurred': text(
    '周期性工作到时自动立项（{on}）',
    '週期性工作到時自動立項（{on}）',
    'Opened by itself as recurring work ({on})',
  ),
  'matter.followed': text('接上一次：{number}', '接上一次：{number}', 'Follows last time: {number}'),
  'task.opened': text('交给{post}：{step}', '交給{post}：{step}', '{step} goes to {post}'),
  'reading.opened': text('送{post}阅：{step}', '送{post}閱：{step}', '{step}: to be read by {post}'),
  'task.completed': text('{step}：{outcome}', '{step}：{outcome}', '{step}: {outcome}'),
  'reading.read': text('已阅', '已閱', 'Read it'),
  'task.cancelled': text('{step}不再需要（{post}）', '{step}不再需要（{post}）', '{step} is no longer needed ({post})'),
  'task.withdrawn': text('撤回了“{step}”', '撤回了「{step}」', 'Took {step} back'),
  'task.transferred': text(
    '把“{step}”转给{to}：{reason}',
    '把「{step}」轉給{to}：{reason}',
    'Passed {step} on to {to}: {reason}',
  ),
  'step.begun': text('启动“{step}”', '啟動「{step}」', 'Began {step}'),
  'signer.added': text(
    '请{post}{where}“{step}”：{reason}',
    '請{post}{where}「{step}」：{reason}',
    '{post} signs {where} {step}: {reason}',
  ),
  'signer.removed': text(
    '不再请{post}签“{step}”：{reason}',
    '不再請{post}簽「{step}」：{reason}',
    '{post} need not sign {step}: {reason}',
  ),
  'matter.returned': text(
    '从“{from}”退回“{to}”：{reason}',
    '從「{from}」退回「{to}」：{reason}',
    'Sent back from {from} to {to}: {reason}',
  ),
  'matter.urged': text('催办{posts}{words}', '催辦{posts}{words}', 'Urged {posts}{words}'),
  'matter.circulated': text('传阅给{posts}{words}', '傳閱給{posts}{words}', 'Circulated to {posts}{words}'),
  'matter.answered': text(
    '答复{askers}：{text}{letter}',
    '答覆{askers}：{text}{letter}',
    'Answered {askers}: {text}{letter}',
  ),
  'answer.delivered': text(
    '答复已送达{name}（{channel}）',
    '答覆已送達{name}（{channel}）',
    'The answer reached {name} ({channel})',
  ),
  'attachment.refused': text(
    '一个文件没有收下：{why}，内容未保存',
    '一個檔案沒有收下：{why}，內容未保存',
    'A file was turned away: {why}; nothing of it was kept',
  ),
  'attachment.viewed': text('查看了附件《{name}》', '檢視了附件《{name}》', 'Looked at the file {name}'),
  'attachment.taken': text(
    '取走附件《{name}》，每页带标识',
    '取走附件《{name}》，每頁帶標識',
    'Took a copy of {name}, marked on every page',
  ),
  'attachment.original': text(
    '取走附件《{name}》原件，不带标识',
    '取走附件《{name}》原件，不帶標識',
    'Took {name} itself, without a mark',
  ),
  'attachment.added': text('添加附件《{name}》', '新增附件《{name}》', 'Added the file {name}'),
  'draft.kept': text(
    '文稿存为第 {version} 稿{note}',
    '文稿存為第 {version} 稿{note}',
    'Kept the draft as version {version}{note}',
  ),
  'draft.judged': text(
    '审核文稿，未依{rules}的理由已记录',
    '審核文稿，未依{rules}的理由已記錄',
    'Reviewed the draft; why it departs from {rules} is recorded',
  ),
  'matter.corrected': text('更正{what}：{reason}', '更正{what}：{reason}', 'Corrected {what}: {reason}'),
  'matter.moved': text(
    '从第 {from} 版换到第 {to} 版：{reason}',
    '從第 {from} 版換到第 {to} 版：{reason}',
    'Moved from version {from} to version {to}: {reason}',
  ),
  'letter.kept': text('出具《{title}》，致{to}', '出具《{title}》，致{to}', 'Wrote “{title}” to {to}'),
  'relation.added': text('{relation}{number}{said}', '{relation}{number}{said}', '{relation} {number}{said}'),
  'relation.removed': text(
    '不再{relation}{number}：{reason}',
    '不再{relation}{number}：{reason}',
    'No longer {relation} {number}: {reason}',
  ),
  'matter.laid-over': text('立为督办，编号 {number}', '立為督辦，編號 {number}', 'Put under supervision as {number}'),
  'matter.handed-over': text(
    '{post}由{from}移交{to}，这件事随岗位移交',
    '{post}由{from}移交{to}，這件事隨崗位移交',
    '{post} was handed over from {from} to {to}, this matter with it',
  ),
  'matter.suspended': text('中止：{reason}', '中止：{reason}', 'Suspended: {reason}'),
  'matter.resumed': text('恢复办理', '恢復辦理', 'Resumed'),
  'clock.extended': text(
    '延期{amount}：{reason}（原定 {from}）',
    '延期{amount}：{reason}（原定 {from}）',
    'Extended by {amount}: {reason} (was {from})',
  ),
  'clock.told': text('到时限提醒{posts}', '到時限提醒{posts}', 'The clock told {posts}'),
  'clock.recomputed': text(
    '放假安排有新通知，期限由 {from} 改为 {to}',
    '放假安排有新通知，期限由 {from} 改為 {to}',
    'A new notice on holidays moved the due date from {from} to {to}',
  ),
  'matter.fallen': text(
    '原岗位无人在岗，转到{to}',
    '原崗位無人在崗，轉到{to}',
    'Nobody is in the post any more; it fell to {to}',
  ),
  'booking.made': text('订下{resource}（{period}）', '訂下{resource}（{period}）', 'Booked {resource} ({period})'),
  'booking.changed': text('改订', '改訂', 'Booked anew'),
  'booking.displaced': text(
    '让出{resource}（{period}）：{reason}',
    '讓出{resource}（{period}）：{reason}',
    'Gave up {resource} ({period}): {reason}',
  ),
  'booking.handed-out': text('交用{resource}', '交用{resource}', 'Handed out {resource}'),
  'booking.prolonged': text('{resource}用到 {until}', '{resource}用到 {until}', '{resource} is kept until {until}'),
  'booking.returned': text('收回{resource}', '收回{resource}', '{resource} came back'),
  'booking.released': text('退订{resource}', '退訂{resource}', 'Gave {resource} back unused'),
  'feedback.given': text(
    '来信人评价：{solved}{words}',
    '來信人評價：{solved}{words}',
    'The asker said: {solved}{words}',
  ),
  'askers.disclosed': text(
    '查看了来信人的联系方式：{reason}',
    '查看了來信人的聯絡方式：{reason}',
    'Looked at the asker’s contact: {reason}',
  ),
  'slip.given': text('给来人打印了回执', '給來人列印了回執', 'Printed a slip for whoever came'),
  'slip.given-again': text('给来人补打了回执', '給來人補印了回執', 'Printed the slip again for whoever came'),
  'timer.fired': text('到了约定的时间', '到了約定的時間', 'An agreed time came'),
  'rule.decided': text(
    '按规则判定：{fields}{because}',
    '按規則判定：{fields}{because}',
    'Decided by rule: {fields}{because}',
  ),
  'rules.judged': text('规则提示：{rows}', '規則提示：{rows}', 'The rules said: {rows}'),
  'fields.set': text('按程序填写：{fields}', '按程序填寫：{fields}', 'Filled in by the procedure: {fields}'),
  'message.sent': text('告知相关事项：{name}', '告知相關事項：{name}', 'Told the related matters: {name}'),
  'message.received': text(
    '收到相关事项告知：{name}',
    '收到相關事項告知：{name}',
    'Heard from a related matter: {name}',
  ),
  'message.kept': text(
    '中止期间收到相关事项告知：{name}，恢复后再办',
    '中止期間收到相關事項告知：{name}，恢復後再辦',
    'Heard from a related matter while suspended: {name}; it counts once resumed',
  ),
  'call.ended': text('所等的 {number} 已办结', '所等的 {number} 已辦結', '{number}, which it waited for, has ended'),
  'call.abandoned': text('不再等所立的事项', '不再等所立的事項', 'No longer waits for the matter it had opened'),
  'matter.opened-another': text('立了 {number}', '立了 {number}', 'Opened {number}'),
  'matter.termination-decided': text('终止：{reason}', '終止：{reason}', 'Terminated: {reason}'),
  'matter.terminated': text('事项终止', '事項終止', 'The matter was terminated'),
  'matter.closed': text('办结：{end}', '辦結：{end}', 'Closed: {end}'),
  ...ISSUING_TEXTS,
  ...ARCHIVE_TEXTS,
}

/** Where the matter went with a step: said in the same line. */
export const PASSED_ON: Text = text('，转{posts}', '，轉{posts}', ', on to {posts}')

/** Why a rule decided as it did: each row with its article and the facts it looked at. */
export const BECAUSE: Text = text('。依据{rows}', '。依據{rows}', '. By {rows}')

/** The article of a rule that an act went against, and the reason that was given for it. */
export const RULE_OF: Text = text('（{rule} {source}）', '（{rule} {source}）', ' ({rule} {source})')
/** What was written from memory and nobody of the office has looked up. */
export const AWAITING: Text = text('，待本机关确认', '，待本機關確認', ', to be confirmed by this office')
export const RULE_REASON: Text = text('，理由：{reason}', '，理由：{reason}', ', because: {reason}')

/** What an asker said of how their matter was handled. */
export const SOLVED: Text = text('已解决', '已解決', 'solved')
export const UNSOLVED: Text = text('未解决', '未解決', 'not solved')

/** Where an added signer stands. */
export const SIGNER_PLACES: Readonly<Record<string, Text>> = {
  before: text('先会签', '先會簽', 'before'),
  after: text('后会签', '後會簽', 'after'),
  beside: text('同时会签', '同時會簽', 'beside'),
}

export const FIELD_NAMES: Readonly<Record<string, Text>> = {
  title: text('标题', '標題', 'title'),
  urgency: text('紧急程度', '緊急程度', 'urgency'),
  focus: text('中心工作', '中心工作', 'focus'),
}

export const CHANNELS: Readonly<Record<string, Text>> = {
  desk: text('系统内', '系統內', 'in the product'),
  exchange: text('公文交换', '公文交換', 'document exchange'),
  mail: text('邮寄', '郵寄', 'mail'),
  phone: text('电话', '電話', 'phone'),
  'in-person': text('当面', '當面', 'in person'),
  window: text('办事窗口', '辦事窗口', 'the public window'),
  email: text('电子邮件', '電子郵件', 'e-mail'),
  other: text('其他', '其他', 'other'),
}

/** How a matter was put into relation to another; `{number}` follows. */
export const RELATION_TEXTS: Readonly<Record<string, Text>> = {
  follows: text('接续', '接續', 'Follows'),
  duplicates: text('重复于', '重複於', 'Duplicates'),
  concerns: text('涉及', '涉及', 'Concerns'),
  answers: text('回应', '回應', 'Answers'),
}

/** Why a file was turned away, by the code of its refusal. */
export const TURNED_AWAY: Readonly<Record<string, Text>> = {
  STATE_SECRET: text(
    '疑似国家秘密，请走机要渠道',
    '疑似國家秘密，請走機要管道',
    'it looks like a state secret; use the confidential channel',
  ),
  FILE_INFECTED: text('查出病毒', '查出病毒', 'it carries a virus'),
}
/** The letter an answer was given in. */
/** Behind an answer that was given with that to the matter of which this is a duplicate. */
export const WITH_ORIGINAL = text('（随{number}一并答复）', '（隨{number}一併答覆）', ' (with {number})')
export const IN_LETTER = text('（附《{file}》）', '（附《{file}》）', ' (in {file})')
