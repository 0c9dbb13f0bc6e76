import { ARCHIVE_ERRORS } from './archive-errors.ts'
import { BOOKING_ERRORS } from './booking-errors.ts'
import { CANTEEN_ERRORS } from './canteen-errors.ts'
import { DOCUMENT_ERRORS } from './document-errors.ts'
import { DUTY_ERRORS } from './duty-errors.ts'
import { error } from './error-text.ts'
import { HANDOVER_ERRORS } from './handover-errors.ts'
import { LETTER_ERRORS } from './letter-errors.ts'
import { RELATION_ERRORS } from './relation-errors.ts'
import { ISSUE_ERRORS } from './issue-errors.ts'
import { SERVICE_ERRORS } from './service-errors.ts'
import { WINDOW_ERRORS } from './window-errors.ts'

/**
 * Every error a person can meet: its HTTP status and its sentence in the three languages.
 * A code is a contract: it is never renamed, and `docs/reference/errors.md` is generated from this list.
 */
export const ERRORS = {
  // requests
  BAD_REQUEST: error(400, '请求有误：{detail}', '請求有誤：{detail}', 'The request is not valid: {detail}'),
  FIELD_INVALID: error(
    400,
    '“{field}”填写有误：{detail}',
    '「{field}」填寫有誤：{detail}',
    '{field} is not valid: {detail}',
  ),
  FIELD_REQUIRED: error(400, '请填写“{field}”', '請填寫「{field}」', '{field} is required'),
  NOT_FOUND: error(404, '没有找到，或您无权查看', '沒有找到，或您無權查看', 'Not found, or not yours to see'),
  TOO_LARGE: error(413, '内容过大：上限 {limit}', '內容過大：上限 {limit}', 'Too large: the limit is {limit}'),
  TOO_MANY_REQUESTS: error(
    429,
    '操作太频繁，请 {seconds} 秒后再试',
    '操作太頻繁，請 {seconds} 秒後再試',
    'Too many requests; try again in {seconds} seconds',
  ),
  IDEMPOTENCY_KEY_REUSED: error(
    422,
    '同一个防重键被用于不同的内容',
    '同一個防重鍵被用於不同的內容',
    'This idempotency key was used for another request',
  ),
  UNAVAILABLE: error(
    503,
    '系统暂时不可用，您的内容没有丢失，请稍后重试',
    '系統暫時不可用，您的內容沒有遺失，請稍後重試',
    'Temporarily unavailable; nothing was changed, please retry',
  ),
  COMMIT_UNKNOWN: error(
    503,
    '与数据库的连接在保存时中断，不能确定是否已保存：请刷新查看后再决定是否重试',
    '與資料庫的連線在儲存時中斷，不能確定是否已儲存：請重新整理查看後再決定是否重試',
    'The connection broke while saving; look whether it was saved before you retry',
  ),
  INTERNAL: error(500, '系统出错，已记录编号 {id}', '系統出錯，已記錄編號 {id}', 'An error of ours, logged as {id}'),

  // who you are
  NOT_SIGNED_IN: error(401, '请先登录', '請先登入', 'Please sign in'),
  SIGN_IN_FAILED: error(
    401,
    '登录名、密码或验证码不对',
    '登入名、密碼或驗證碼不對',
    'Login, password or code is wrong',
  ),
  SIGN_IN_LOCKED: error(
    429,
    '连续输错次数过多，请 {minutes} 分钟后再试',
    '連續輸錯次數過多，請 {minutes} 分鐘後再試',
    'Too many failures; try again in {minutes} minutes',
  ),
  TOTP_REQUIRED: error(401, '请输入动态验证码', '請輸入動態驗證碼', 'A one-time code is required'),
  CSRF_MISMATCH: error(
    403,
    '页面已过期，请刷新后重试',
    '頁面已過期，請重新整理後重試',
    'This page is out of date; reload and retry',
  ),
  NOT_PERMITTED: error(403, '您的岗位无权进行此操作', '您的崗位無權進行此操作', 'Your posts may not do this'),
  SETUP_TOKEN_WRONG: error(
    403,
    '初始化口令不对，请查看服务器控制台',
    '初始化口令不對，請查看伺服器主控台',
    'The set-up token is wrong; see the server console',
  ),
  SETUP_DONE: error(409, '已完成初始化', '已完成初始化', 'Set-up is already done'),
  PASSWORD_TOO_WEAK: error(
    400,
    '密码至少 {length} 个字符，且不能是常见密码或登录名',
    '密碼至少 {length} 個字元，且不能是常見密碼或登入名',
    'A password needs at least {length} characters and may not be common or the login',
  ),

  // office
  POST_NOT_FOUND: error(404, '没有这个岗位', '沒有這個崗位', 'No such post'),
  UNIT_NOT_FOUND: error(404, '没有这个单位', '沒有這個單位', 'No such unit'),
  PERSON_NOT_FOUND: error(404, '没有这个人员', '沒有這個人員', 'No such person'),
  LOGIN_TAKEN: error(409, '登录名“{login}”已被使用', '登入名「{login}」已被使用', 'The login {login} is taken'),
  COVER_LOOP: error(409, '顶岗关系成环：{path}', '頂崗關係成環：{path}', 'The covers form a loop: {path}'),
  UNIT_LOOP: error(409, '单位不能隶属于自己的下级', '單位不能隸屬於自己的下級', 'A unit cannot stand below itself'),
  SUPERIOR_LOOP: error(
    409,
    '岗位不能以自己的下级为上级',
    '崗位不能以自己的下級為上級',
    'A post cannot have somebody below it as its superior',
  ),
  OFFICE_INCOMPLETE: error(
    422,
    '这样改，单位就缺了不可缺的岗位',
    '這樣改，單位就缺了不可缺的崗位',
    'The office would lack what it cannot do without',
  ),
  OFFICE_WITHOUT_HEAD: error(
    422,
    '至少要有一个岗位承担“办公室负责人”职责',
    '至少要有一個崗位承擔「辦公室負責人」職責',
    'A post has to have the duty of the head of the office',
  ),
  OFFICE_WITHOUT_ORPHAN: error(
    422,
    '至少要有一个岗位承担“不管部”职责，无处可去的事项归它',
    '至少要有一個崗位承擔「不管部」職責，無處可去的事項歸它',
    'A post has to have the duty of the orphan desk, where work goes that fits nobody',
  ),
  OFFICE_WITHOUT_MANAGER: error(
    422,
    '至少要有一个在岗的人可以管理组织机构',
    '至少要有一個在崗的人可以管理組織機構',
    'Somebody in a post has to be able to manage the organisation',
  ),
  PERIOD_INVALID: error(400, '结束日期早于开始日期', '結束日期早於開始日期', 'The period ends before it begins'),
  PERIOD_OVERLAPS: error(409, '与已有的时间段重叠', '與已有的時間段重疊', 'The period overlaps one that exists'),
  POST_IN_USE: error(
    409,
    '岗位上还有 {count} 件待办，请先移交',
    '崗位上還有 {count} 件待辦，請先移交',
    'The post still has {count} tasks; hand them over first',
  ),

  // matters
  SERVICE_NOT_FOUND: error(404, '没有办理事项“{service}”', '沒有辦理事項「{service}」', 'No service {service}'),
  MATTER_NOT_FOUND: error(
    404,
    '没有这个事项，或您无权查看',
    '沒有這個事項，或您無權查看',
    'No such matter, or not yours to see',
  ),
  MATTER_NOT_OPEN: error(
    409,
    '事项{state}，不能再办理',
    '事項{state}，不能再辦理',
    'The matter is {state}; it can no longer be acted on',
  ),
  MATTER_NOT_SUSPENDED: error(409, '事项没有中止', '事項沒有中止', 'The matter is not suspended'),
  MATTER_CHANGED: error(
    412,
    '事项已被他人更新，请刷新后再办',
    '事項已被他人更新，請重新整理後再辦',
    'Somebody changed the matter meanwhile; reload and retry',
  ),
  TASK_NOT_FOUND: error(
    404,
    '没有这件待办，或不在您的岗位上',
    '沒有這件待辦，或不在您的崗位上',
    'No such task, or not at your posts',
  ),
  TASK_NOT_YOURS: error(
    403,
    '“{step}”由{post}办，不在您的岗位上',
    '「{step}」由{post}辦，不在您的崗位上',
    '{step} waits for {post}, which is not a post of yours',
  ),
  TASK_NOT_OPEN: error(409, '这件待办已由{by}办结', '這件待辦已由{by}辦結', 'This task was already done by {by}'),
  OUTCOME_UNKNOWN: error(
    400,
    '没有“{outcome}”这种办理结果，可选：{allowed}',
    '沒有「{outcome}」這種辦理結果，可選：{allowed}',
    'No outcome {outcome}; possible: {allowed}',
  ),
  OPINION_REQUIRED: error(422, '请写明意见', '請寫明意見', 'An opinion is required'),
  FACT_UNKNOWN: error(
    404,
    '没有事项用到“{rule}”这一条，或者它不待确认',
    '沒有事項用到「{rule}」這一條，或者它不待確認',
    'No service rests on {rule}, or it awaits no confirmation',
  ),
  WORK_HOURS_INVALID: error(
    422,
    '上班时间要按先后写，每段的结束晚于开始，各段不能相接',
    '上班時間要按先後寫，每段的結束晚於開始，各段不能相接',
    'Working hours come in order, each ends after it begins, and they do not touch',
  ),
  REASON_REQUIRED: error(422, '请写明理由', '請寫明理由', 'A reason is required'),
  STEP_FIELD_REQUIRED: error(
    422,
    '“{step}”这一步须填写“{field}”',
    '「{step}」這一步須填寫「{field}」',
    'The step {step} needs {field}',
  ),
  DOER_MAY_NOT_CHECK: error(
    422,
    '核查须由承办人以外的人进行',
    '核查須由承辦人以外的人進行',
    'Somebody other than the doer has to check',
  ),
  NOT_DECIDED: error(
    422,
    '规则“{decision}”缺少“{missing}”，无法判定，请人工确认',
    '規則「{decision}」缺少「{missing}」，無法判定，請人工確認',
    'The rule {decision} lacks {missing} and cannot decide; a person has to',
  ),
  RULE_BREAKS: error(
    422,
    '不合规定：{says}。{instead}',
    '不合規定：{says}。{instead}',
    'Against the rule: {says}. {instead}.',
  ),
  RULE_NEEDS_REASON: error(
    422,
    '{says}。{instead}；仍要这样办的，请写明理由',
    '{says}。{instead}；仍要這樣辦的，請寫明理由',
    '{says}. {instead}; if it has to be so, say why.',
  ),
  RULE_HINTS: error(422, '请注意：{says}。{instead}', '請注意：{says}。{instead}', 'Please note: {says}. {instead}.'),
  RULE_UNSURE: error(
    422,
    '规则要看“{field}”才能判断，请填写',
    '規則要看「{field}」才能判斷，請填寫',
    'A rule looks at {field}; please fill it in',
  ),
  CLOSE_REFUSED: error(
    422,
    '还不能办结：尚有 {count} 项未完成',
    '還不能辦結：尚有 {count} 項未完成',
    'Cannot close yet: {count} things are still owed',
  ),
  ASKER_UNANSWERED: error(422, '还欠{asker}一个答复', '還欠{asker}一個答覆', '{asker} has not been answered'),
  ANSWER_UNDELIVERED: error(
    422,
    '给{asker}的答复还没有送达记录',
    '給{asker}的答覆還沒有送達記錄',
    'Delivery of the answer to {asker} is not recorded',
  ),
  STEP_WAITING: error(422, '“{step}”还在等{post}办理', '「{step}」還在等{post}辦理', '{step} still waits for {post}'),
  READING_UNREAD: error(422, '{post}还没有传阅', '{post}還沒有傳閱', '{post} has not read it yet'),
  SUPERVISED_OPEN: error(
    422,
    '督查事项 {number} 还没有销号',
    '督查事項 {number} 還沒有銷號',
    'The supervised item {number} is not struck off',
  ),
  RESULT_MISSING: error(422, '还没有{step}的办理结果', '還沒有{step}的辦理結果', 'The result of {step} is missing'),
  RETURN_TARGET_UNKNOWN: error(
    422,
    '不能退回到“{step}”：可退回的环节有 {allowed}',
    '不能退回到「{step}」：可退回的環節有 {allowed}',
    'Cannot return to {step}; possible: {allowed}',
  ),
  WITHDRAW_TOO_LATE: error(
    409,
    '对方已阅或已办，不能撤回；可请对方退回',
    '對方已閱或已辦，不能撤回；可請對方退回',
    'It was already read or acted on; ask for a return instead',
  ),
  NOTHING_TO_WITHDRAW: error(409, '没有可以撤回的办理', '沒有可以撤回的辦理', 'There is nothing to withdraw'),
  SIGNER_NEEDED: error(
    409,
    '“{step}”总要有人办理，不能再减',
    '「{step}」總要有人辦理，不能再減',
    'Somebody has to be left at {step}',
  ),
  STEP_NOT_BEGUN: error(
    422,
    '现在不能开始“{step}”，可以开始的有：{allowed}',
    '現在不能開始「{step}」，可以開始的有：{allowed}',
    '{step} cannot be begun now; possible: {allowed}',
  ),
  EVENT_NOT_AWAITED: error(
    409,
    '程序现在不等“{event}”',
    '程序現在不等「{event}」',
    'The procedure does not wait for {event}',
  ),
  PROCEDURE_ENDLESS: error(
    422,
    '程序在“{element}”绕圈，轮不到任何人办理',
    '程序在「{element}」繞圈，輪不到任何人辦理',
    'The procedure runs in a circle at {element}, and nobody’s turn ever comes',
  ),
  MESSAGE_NOT_AWAITED: error(
    409,
    '这件事现在没有在等“{name}”',
    '這件事現在沒有在等「{name}」',
    'The matter does not wait for {name} now',
  ),
  NOTHING_TO_URGE: error(
    409,
    '现在没有人在办，无可催办',
    '現在沒有人在辦，無可催辦',
    'Nobody is working on it now; there is nothing to urge',
  ),
  URGED_ALREADY: error(
    409,
    '{minutes} 分钟前刚催办过',
    '{minutes} 分鐘前剛催辦過',
    'It was urged {minutes} minutes ago',
  ),
  EXTENSION_OVER_CAP: error(
    422,
    '最多再延 {cap}，您申请了 {asked}',
    '最多再延 {cap}，您申請了 {asked}',
    'At most {cap} more; you asked for {asked}',
  ),
  EXTENSION_TOO_LATE: error(
    422,
    '已过期限（{due}），不能再延期',
    '已過期限（{due}），不能再延期',
    'The due date {due} has passed',
  ),
  NO_CLOCK: error(409, '这件事没有正在计的时限', '這件事沒有正在計的時限', 'No clock is running'),
  SAME_POST: error(422, '已经在{post}手上', '已經在{post}手上', '{post} already has it'),
  POST_NOT_CLEARED: error(
    422,
    '{post}没有人在可知悉范围内，这件事不能交给它',
    '{post}沒有人在可知悉範圍內，這件事不能交給它',
    'Nobody at {post} may know of this matter, so it cannot go there',
  ),
  STATE_SECRET: error(
    422,
    '疑似国家秘密（{where}）。本系统不得存储、处理国家秘密，内容未保存。请立即转机要渠道办理',
    '疑似國家秘密（{where}）。本系統不得儲存、處理國家秘密，內容未保存。請立即轉機要管道辦理',
    'This looks like a state secret ({where}). Nothing was kept; use the confidential channel',
  ),

  // services
  ...HANDOVER_ERRORS,
  ...RELATION_ERRORS,
  ...LETTER_ERRORS,
  ...SERVICE_ERRORS,

  // window
  ...WINDOW_ERRORS,

  // on duty
  ...CANTEEN_ERRORS,
  ...DUTY_ERRORS,

  // calendars
  CALENDAR_INVALID: error(
    422,
    '这份日历有 {count} 处错误，没有采用',
    '這份日曆有 {count} 處錯誤，沒有採用',
    'The calendar has {count} faults and was not taken',
  ),
  CALENDAR_SHAPE: error(
    422,
    '日历须有年份（year）、通知文号（notice）、放假日（off）和调休上班日（work）：{field} 有误',
    '日曆須有年份（year）、通知文號（notice）、放假日（off）和調休上班日（work）：{field} 有誤',
    'A calendar needs year, notice, off and work: {field} is not valid',
  ),
  CALENDAR_DAY_OUTSIDE: error(
    422,
    '“{day}”不是 {year} 年的日期',
    '「{day}」不是 {year} 年的日期',
    '{day} is not a day of {year}',
  ),
  CALENDAR_DAY_TWICE: error(422, '{day} 写了两次', '{day} 寫了兩次', '{day} is there twice'),
  CALENDAR_STATUTORY_MISSING: error(
    422,
    '{day} 是法定节假日，这里没有放假',
    '{day} 是法定節假日，這裡沒有放假',
    '{day} is a statutory holiday but is not off',
  ),
  CALENDAR_WORK_NOT_WEEKEND: error(
    422,
    '{day} 不是周末，不能是调休上班日',
    '{day} 不是週末，不能是調休上班日',
    '{day} is not a weekend and cannot be a make-up day',
  ),
  NOTICE_YEAR_MISSING: error(
    422,
    '没有找到通知的年份（“关于某年部分节假日安排的通知”）',
    '沒有找到通知的年份（「關於某年部分節假日安排的通知」）',
    'The year of the notice was not found',
  ),
  NOTICE_FESTIVAL_MISSING: error(
    422,
    '通知里没有{festival}的安排，可能没有复制完整',
    '通知裡沒有{festival}的安排，可能沒有複製完整',
    'The notice does not arrange {festival}; it may not be complete',
  ),
  NOTICE_WEEKDAY_WRONG: error(
    422,
    '通知写 {day} 是周{written}，实为周{real}',
    '通知寫 {day} 是週{written}，實為週{real}',
    'The notice calls {day} a 周{written}; it is a 周{real}',
  ),
  NOTICE_COUNT_WRONG: error(
    422,
    '{festival}写明共 {written} 天，列出的是 {counted} 天',
    '{festival}寫明共 {written} 天，列出的是 {counted} 天',
    '{festival} is said to have {written} days but {counted} are listed',
  ),

  // rules
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

  // resources and bookings
  ...BOOKING_ERRORS,

  // files and documents
  ...DOCUMENT_ERRORS,

  // documents that go out
  ...ISSUE_ERRORS,
  ...ARCHIVE_ERRORS,
} as const
