import { error } from './error-text.ts'

/** What somebody without an account can meet. */
export const WINDOW_ERRORS = {
  SECOND_WRONG: error(
    403,
    '电话后四位不对，请核对登记时留的电话',
    '電話後四位不對，請核對登記時留的電話',
    'These are not the last four digits of the telephone that was given',
  ),
  NOT_ANSWERED_YET: error(
    409,
    '还没有答复；收到答复后可以评价',
    '還沒有答覆；收到答覆後可以評價',
    'There is no answer yet; you can say what you think of it once there is',
  ),
  FEEDBACK_GIVEN: error(409, '已经评价过，谢谢', '已經評價過，謝謝', 'You have said so already; thank you'),
} as const
