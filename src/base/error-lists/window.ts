import { error } from '../error-text.ts'

/** What somebody without an account can meet. */
export const WINDOW_ERRORS = {
  SECOND_WRONG: error(
    403,
    '四位数字不对：填登记时留的电话的后四位，没有留电话的填自己定的四位',
    '四位數字不對：填登記時留的電話的後四位，沒有留電話的填自己定的四位',
    'These are not the digits: the last four of the telephone that was given, or the four of your own',
  ),
  NAME_NEEDED: error(
    422,
    '这件事要留姓名和电话，才能答复您',
    '這件事要留姓名和電話，才能答覆您',
    'This needs your name and telephone, so that you can be answered',
  ),
  DIGITS_NEEDED: error(
    422,
    '请自己定四位数字，查进度时要填',
    '請自己定四位數字，查進度時要填',
    'Please make up four digits; you will be asked for them when you look it up',
  ),
  SLIP_FROM_WINDOW: error(
    409,
    '这件事是群众自己在公众窗口提交的，查询码在他手里的回执上',
    '這件事是群眾自己在公眾窗口提交的，查詢碼在他手裡的回執上',
    'This came by the public window: its code is on the slip of whoever submitted it',
  ),
  NOT_ANSWERED_YET: error(
    409,
    '还没有答复；收到答复后可以评价',
    '還沒有答覆；收到答覆後可以評價',
    'There is no answer yet; you can say what you think of it once there is',
  ),
  FEEDBACK_GIVEN: error(409, '已经评价过，谢谢', '已經評價過，謝謝', 'You have said so already; thank you'),
} as const
