import { error } from '../error-text.ts'

/** What can be wrong with a request, and who may ask it. */
export const REQUEST_ERRORS = {
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
} as const
