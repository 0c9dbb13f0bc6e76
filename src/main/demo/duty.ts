import { addDays, dayOf, instantOf } from '#calendar/day.ts'
import type { Day } from '#calendar/types.ts'
import { completeTask } from '#matters/complete-task.ts'
import { makeSchedule } from '#matters/recurring/keep-schedule.ts'
import { registerMatter } from '#matters/register.ts'
import { shiftsOver } from '#matters/relief/due.ts'
import { giveShift, takeShift } from '#matters/relief/sign.ts'
import { writeRelief } from '#matters/relief/write.ts'
import type { Acting } from '#matters/acting.ts'
import { assignShift } from '#office/roster/assign.ts'
import { keepingOf, swappingOf } from '#office/roster/keeping.ts'
import { onDutyAt, type OnDuty } from '#office/roster/on-duty.ts'
import { publishRoster } from '#office/roster/publish.ts'
import { rotate } from '#office/roster/rotate.ts'
import { askSwap } from '#office/roster/swap.ts'
import { viewRoster } from '#office/roster/view.ts'
import { keepWatch } from '#office/roster/watch.ts'
import type { DistrictPlan } from './plan.ts'
import type { Players } from './players.ts'
import type { Happening } from './story.ts'

const ZONE = 'Asia/Shanghai'
/** Who keeps the roster. */
const KEEPER = 'mashoutian'
const TURNS = {
  'leader-on-duty': ['guchanghe', 'fangjingyi', 'luchengzhi'],
  'officer-on-duty': ['jianlan', 'nixiangdong', 'qiuzimo', 'zhangyinuo', 'yaojianing'],
} as const
/** Mornings on which one shift relieved the other, before today. */
const MORNINGS = 4

/** Duty in the district: the roster of four months, reliefs, a swap, recurring work, and the night before now. */
export function dutyStory(now: Date, plan: DistrictPlan, players: Players): Happening[] {
  const today = dayOf(now, ZONE)
  const month = (ahead: number) => monthAfter(today, ahead)
  const on = (day: Day, time: string, happen: () => Promise<void>): Happening => ({
    at: instantOf(day, time, ZONE),
    happen,
  })
  const draw = (ahead: number, isPublished: boolean) => () => drawUp(plan, players, month(ahead), isPublished)
  const first = (ahead: number): Day => `${month(ahead)}-01`
  return [
    on(addDays(first(-1), -4), '10:00', async () => {
      await setUp(plan, players)
      await draw(-1, true)()
    }),
    on(addDays(first(0), -4), '10:00', draw(0, true)),
    { at: new Date(now.getTime() - 3 * 3_600_000), happen: draw(1, true) },
    { at: new Date(now.getTime() - 2 * 3_600_000), happen: draw(2, false) },
    on(addDays(today, -25), '09:00', () => recur(plan, players, today)),
    ...Array.from({ length: MORNINGS + 1 }, (_, before) =>
      on(addDays(today, -before), '08:31', () => relieve(plan, players, before > 0)),
    ),
    { at: new Date(now.getTime() - 3_600_000), happen: () => wantSwap(plan, players) },
    on(addDays(today, -1), '23:40', () => quietCall(plan, players)),
    { at: new Date(now.getTime() - 12 * 60_000), happen: () => nightCall(plan, players) },
  ]
}

async function setUp(plan: DistrictPlan, players: Players): Promise<void> {
  for (const [sort, key] of Object.keys(TURNS).entries())
    await players.as(KEEPER, acting =>
      keepWatch(keepingOf(acting), { postId: plan.post(key), changesAt: ['08:30'], sort, isActive: true }),
    )
}

/** A draft has two days that nobody is down for yet. */
async function drawUp(plan: DistrictPlan, players: Players, month: string, isPublished: boolean): Promise<void> {
  await players.as(KEEPER, async acting => {
    const keeping = keepingOf(acting)
    for (const [key, logins] of Object.entries(TURNS)) {
      const people = logins.map(login => personOf(plan, login))
      await rotate(keeping, month, plan.post(key), people)
    }
    if (isPublished) return publishRoster(keeping, month)
    for (const day of ['11', '12'])
      await assignShift(keeping, {
        postId: plan.post('officer-on-duty'),
        beginsAt: instantOf(`${month}-${day}`, '08:30', ZONE).toISOString(),
        personId: null,
      })
  })
}

/** The morning's relief: written by itself, signed by both, except this morning's, which waits for whoever came. */
async function relieve(plan: DistrictPlan, players: Players, isTaken: boolean): Promise<void> {
  const shifts = await players.asMachine(async acting => {
    const over = await shiftsOver(acting)
    for (const shift of over) await writeRelief(acting, shift)
    return over
  })
  for (const shift of shifts) {
    const now = (await onDuty(players)).find(watch => watch.postId === shift.postId)?.now
    const next = now?.beginsAt === shift.endsAt ? now.personId : undefined
    await players.as(loginOf(plan, shift.personId), acting =>
      giveShift(acting, shift.id, '夜间无异常，值班电话、传真正常。桥东街道答应上午十点前报积水点。'),
    )
    if (isTaken && next && next !== shift.personId)
      await players.as(loginOf(plan, next), acting => takeShift(acting, shift.id))
  }
}

/** Whoever is next but one at the telephone asks the one after to take it. */
async function wantSwap(plan: DistrictPlan, players: Players): Promise<void> {
  const [watch] = (await onDuty(players)).filter(one => one.postId === plan.post('officer-on-duty'))
  const next = watch?.next
  if (!next) return
  const month = dayOf(new Date(next.beginsAt), ZONE).slice(0, 7)
  const found = await players.asMachine(({ tx, office }) => viewRoster(tx, office, month, `${month}-01`))
  const later = found.shifts.find(
    shift => shift.postId === watch.postId && shift.beginsAt > next.endsAt && shift.person.id !== next.personId,
  )
  if (!later) return
  await players.as(loginOf(plan, next.personId), acting =>
    askSwap(swappingOf(acting, watch.postId), {
      shiftId: next.shiftId,
      otherShiftId: later.id,
      toPersonId: later.person.id,
      reason: '当天要送孩子参加考试',
    }),
  )
}

/** A call of the night that was answered at once. */
async function quietCall(plan: DistrictPlan, players: Players): Promise<void> {
  await asOfficer(plan, players, async acting => {
    const call = await registerMatter(acting, {
      service: 'duty-call',
      title: '柳溪镇报告：雨已停，河道水位回落',
      fields: { caller: '柳溪镇党政办', phone: '2680116' },
      urgency: 'normal',
      secrecy: 'none',
    })
    await completeTask(acting, call.tasks[0]?.id ?? '', { outcome: 'noted', opinion: '已记录，告知防办。' })
  })
}

/** The call that becomes an emergency: its first report is due in minutes when somebody opens the demonstration. */
async function nightCall(plan: DistrictPlan, players: Players): Promise<void> {
  await asOfficer(plan, players, async acting => {
    const call = await registerMatter(acting, {
      service: 'duty-call',
      title: '桥东街道菜市场后街起火，有烟，人员情况待核',
      fields: { caller: '桥东街道值班员', phone: '2680302', place: '桥东街道菜市场后街' },
      urgency: 'most-urgent',
      secrecy: 'none',
    })
    await completeTask(acting, call.tasks[0]?.id ?? '', { outcome: 'emergency' })
  })
}

/** A quarterly inspection that opens within days, and a monthly one that has opened before. */
async function recur(plan: DistrictPlan, players: Players, today: Day): Promise<void> {
  const soon = addDays(today, 13)
  const month = Number(soon.slice(5, 7))
  const fields = { unit: plan.unit('services') }
  const running = { service: 'inspection', leadDays: 10, opensAt: '08:30', untilOn: null, dayField: 'plannedOn' }
  await players.as('tangjiahe', async acting => {
    await makeSchedule(acting, {
      ...running,
      title: '{year}年第{quarter}季度消防安全检查',
      fields: { ...fields, kind: 'fire' },
      recurrence: { every: 'quarter', month: ((month - 1) % 3) + 1, day: Number(soon.slice(8)), dayOff: 'after' },
      fromOn: today,
    })
    await makeSchedule(acting, {
      ...running,
      title: '{year}年{month}月食堂食品安全检查',
      fields: { ...fields, kind: 'food', place: '机关食堂' },
      recurrence: { every: 'month', day: Number(addDays(today, -12).slice(8)), dayOff: 'after' },
      fromOn: addDays(today, -25),
    })
  })
}

const onDuty = (players: Players): Promise<OnDuty[]> =>
  players.asMachine(({ tx, office, now }) => onDutyAt(tx, office, now))

async function asOfficer(plan: DistrictPlan, players: Players, work: (acting: Acting) => Promise<void>): Promise<void> {
  const watch = (await onDuty(players)).find(one => one.postId === plan.post('officer-on-duty'))
  await players.as(loginOf(plan, watch?.now?.personId ?? ''), work)
}

const personOf = (plan: DistrictPlan, login: string): string =>
  plan.people.find(person => person.login === login)?.id ?? ''

const loginOf = (plan: DistrictPlan, personId: string): string =>
  plan.people.find(person => person.id === personId)?.login ?? ''

/** `YYYY-MM` so many months after that of a day. */
function monthAfter(day: Day, count: number): string {
  const [year = 0, month = 1] = day.split('-').map(Number)
  return new Date(Date.UTC(year, month - 1 + count, 1)).toISOString().slice(0, 7)
}
