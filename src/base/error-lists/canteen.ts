import { error } from '../error-text.ts'

/** What whoever orders a meal or keeps the canteen can meet. */
export const CANTEEN_ERRORS = {
  MEAL_UNKNOWN: error(400, '没有这一餐：{meal}', '沒有這一餐：{meal}', 'There is no such meal: {meal}'),
  MENU_NOT_FOUND: error(404, '这一餐还没有发布菜单', '這一餐還沒有發佈菜單', 'There is no menu for that meal yet'),
  MENU_OVER: error(409, '已经过去的日子不能发布菜单', '已經過去的日子不能發佈菜單', 'That day has gone by'),
  ORDER_LATE: error(
    409,
    '这一餐 {until} 截止，食堂已经按订的份数备料；临时要用餐请直接问食堂',
    '這一餐 {until} 截止，食堂已經按訂的份數備料；臨時要用餐請直接問食堂',
    'Orders for that meal ended at {until}, and the kitchen has bought for what was ordered; ask the canteen',
  ),
  ORDER_NOT_FOUND: error(404, '没有这份订餐', '沒有這份訂餐', 'There is no such order'),
} as const
