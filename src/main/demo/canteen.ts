import { isWorkday } from '#calendar/calendar.ts'
import { addDays, dayOf, instantOf } from '#calendar/day.ts'
import type { Calendar, Day } from '#calendar/types.ts'
import { CANTEEN_KEEPER, CUT_OFF } from '#catalogue/meals.ts'
import { handOut } from '#office/canteen/hand-out.ts'
import { postMenu } from '#office/canteen/menu.ts'
import { orderingOf, orderMeal } from '#office/canteen/order.ts'
import { keepingOf } from '#office/edit/editing.ts'
import type { DistrictPlan } from './plan.ts'
import type { Players } from './players.ts'
import type { Happening } from './story.ts'

const ZONE = 'Asia/Shanghai'
const KEEPER = 'tangjiahe'
const HOUR_MS = 3_600_000
/** How many days before and after today have a menu. */
const BACK = 5
const AHEAD = 6

const LUNCHES = [
  '青椒肉丝、番茄炒蛋、蒜蓉青菜、紫菜汤',
  '红烧鱼块、麻婆豆腐、清炒莴笋、冬瓜汤',
  '土豆炖牛腩、家常豆干、炒菠菜、蛋花汤',
  '梅干菜扣肉、炒三丝、蒸南瓜、番茄汤',
  '宫保鸡丁、西芹百合、清炒土豆丝、萝卜汤',
]
const DINNERS = ['阳春面、煎蛋、小菜', '杂粮粥、花卷、凉拌黄瓜']

/** Who orders, and what they say; not everybody every day. */
const GUESTS: readonly { login: string; portions: number; forWhom: string; diet: string }[] = [
  { login: 'yexiaoyun', portions: 1, forWhom: '', diet: '不吃辣' },
  { login: 'guchanghe', portions: 1, forWhom: '', diet: '' },
  { login: 'qinzhengyang', portions: 1, forWhom: '', diet: '' },
  { login: 'fangjingyi', portions: 1, forWhom: '', diet: '少盐' },
  { login: 'yaojianing', portions: 3, forWhom: '会务加班2人', diet: '' },
  { login: 'jianlan', portions: 2, forWhom: '值班室', diet: '' },
  { login: 'tangjiahe', portions: 1, forWhom: '', diet: '' },
]

/** The canteen of the district: a fortnight of menus, who ordered, and who fetched it. */
export function canteenStory(now: Date, calendar: Calendar, plan: DistrictPlan, players: Players): Happening[] {
  const today = dayOf(now, ZONE)
  const days = Array.from({ length: BACK + AHEAD + 1 }, (_, index) => addDays(today, index - BACK))
  return days
    .filter(day => isWorkday(calendar, day))
    .flatMap((day, index) => {
      const before = (time: string) => instantOf(addDays(day, -1), time, ZONE)
      const posted = before('10:00') < now ? before('10:00') : new Date(now.getTime() - HOUR_MS)
      // What would be ordered only this afternoon is ordered as soon as there is a menu.
      const ordered = before('14:30') < now ? before('14:30') : new Date(posted.getTime() + 60_000)
      const dinner = DINNERS[index % DINNERS.length] ?? ''
      const menu = { lunch: LUNCHES[index % LUNCHES.length] ?? '', ...(day >= today ? { dinner } : {}) }
      const guests = GUESTS.filter((_, at) => (at + index) % 5 !== 0)
      const fetched = guests.filter((_, at) => at !== 2)
      return [
        { at: posted, happen: () => post(players, day, menu) },
        { at: ordered, happen: () => order(players, day, guests) },
        ...(day < today
          ? [{ at: instantOf(day, '12:10', ZONE), happen: () => fetch(plan, players, day, fetched) }]
          : []),
      ]
    })
}

async function post(players: Players, day: Day, menu: Readonly<Record<string, string>>): Promise<void> {
  const until = { lunch: '09:30', dinner: '15:00' } as const
  await players.as(KEEPER, async acting => {
    const posting = keepingOf(acting, CANTEEN_KEEPER)
    for (const meal of ['lunch', 'dinner'] as const) {
      const dishes = menu[meal]
      if (dishes === undefined) continue
      const at = instantOf(day, until[meal], ZONE).toISOString()
      await postMenu(posting, { day, meal, dishes, until: at }, CANTEEN_KEEPER)
    }
  })
}

async function order(players: Players, day: Day, guests: typeof GUESTS): Promise<void> {
  for (const { login, ...asked } of guests)
    await players.as(login, async acting => {
      // A district that is made in the afternoon has no order for the noon of that day.
      if (instantOf(day, '09:30', ZONE) > acting.now)
        await orderMeal(orderingOf(acting), { day, meal: 'lunch', ...asked }, CUT_OFF)
    })
}

async function fetch(plan: DistrictPlan, players: Players, day: Day, guests: typeof GUESTS): Promise<void> {
  await players.as(KEEPER, async acting => {
    for (const { login } of guests) {
      const personId = plan.people.find(person => person.login === login)?.id ?? ''
      await handOut(keepingOf(acting, CANTEEN_KEEPER), { day, meal: 'lunch', personId, isCollected: true })
    }
  })
}
