import { addDays, dayOf, instantOf } from '#calendar/day.ts'
import { isWorkday } from '#calendar/calendar.ts'
import type { Calendar, Day } from '#calendar/types.ts'
import { answer, deliverAnswer } from '#matters/answer.ts'
import { registerMatter } from '#matters/register.ts'
import { urge } from '#matters/urge.ts'
import { equipArchive, fileEnded } from './archive.ts'
import { canteenStory } from './canteen.ts'
import { CASES } from './cases/cases.ts'
import { dutyStory } from './duty.ts'
import { DOCUMENTS, type Stage, type StoryDocument } from './documents.ts'
import { equipForIssuing } from './issuing.ts'
import { prepareLeaving } from './leaving.ts'
import type { DistrictPlan } from './plan.ts'
import { playCase, type StoryCase } from './play-case.ts'
import type { Players } from './players.ts'
import { relateCases } from './relating.ts'
import { fillInStandards } from './standards.ts'

/** Something that happened at an instant of the past weeks. */
export interface Happening {
  at: Date
  happen: () => Promise<void>
}

const ZONE = 'Asia/Shanghai'
const STAGES: readonly Stage[] = [
  'registered',
  'reviewed',
  'proposed',
  'directed',
  'assisted',
  'reported',
  'answered',
  'archived',
]
const SUPERVISION = ['accepted', 'reported', 'checked', 'struck-off'] as const

/**
 * What happened in the district in the weeks before now, in the order of time: every document and case as far as it came, and a
 * look at the clocks (`tick`) every morning and evening, so that reminders and urgings came when they were due.
 */
export function storyOf(
  now: Date,
  calendar: Calendar,
  plan: DistrictPlan,
  players: Players,
  tick: () => Promise<void>,
): Happening[] {
  const today = dayOf(now, ZONE)
  const earliest = Math.max(...DOCUMENTS.map(document => document.arrived))
  const ticks = Array.from({ length: earliest + 1 }, (_, before) => workdayBefore(calendar, today, before))
    .flatMap(day => [instantOf(day, '08:30', ZONE), instantOf(day, '17:30', ZONE)])
    .map(at => ({ at, happen: tick }))
  return [
    ...DOCUMENTS.flatMap((document, index) => lifeOf(document, index, today, calendar, plan, players)),
    ...casesHappen(CASES, today, calendar, plan, players),
    ...ticks,
    {
      at: instantOf(workdayBefore(calendar, today, earliest), '08:00', ZONE),
      happen: async () => {
        await equipForIssuing(players)
        await fillInStandards(players)
        await equipArchive(plan, players)
      },
    },
    ...dutyStory(now, plan, players),
    ...canteenStory(now, calendar, plan, players),
    { at: instantOf(workdayBefore(calendar, today, 1), '16:00', ZONE), happen: () => prepareLeaving(plan, players) },
    { at: instantOf(workdayBefore(calendar, today, 1), '16:30', ZONE), happen: () => relateCases(plan, players) },
    {
      at: instantOf(workdayBefore(calendar, today, 1), '17:00', ZONE),
      happen: () => fileEnded(players, new Date(now.getTime() - 7 * 86_400_000)),
    },
    { at: now, happen: tick },
  ]
    .map(({ at, happen }) => ({ at: at < now ? at : new Date(now.getTime() - 1000), happen }))
    .toSorted((a, b) => a.at.getTime() - b.at.getTime())
}

/** What happens in some cases, in the order of time; before now when they began early enough. */
export function casesHappen(
  cases: readonly StoryCase[],
  today: Day,
  calendar: Calendar,
  plan: DistrictPlan,
  players: Players,
): Happening[] {
  return cases
    .flatMap((story, index) => {
      const at = (workday: number) =>
        instantOf(workdayBefore(calendar, today, story.arrived - workday), '09:30', ZONE).getTime()
      // Its acts of one day come one after the other, those of different cases apart from each other.
      return playCase(story, plan, players).map(({ after, happen }, act) => ({
        at: new Date(at(after) + index * 60_000 + act * 600_000),
        happen,
      }))
    })
    .toSorted((a, b) => a.at.getTime() - b.at.getTime())
}

function lifeOf(
  document: StoryDocument,
  index: number,
  today: Day,
  calendar: Calendar,
  plan: DistrictPlan,
  players: Players,
): Happening[] {
  const life: Happening[] = []
  let matter = ''
  let supervised = ''
  const on = (workday: number, time: string, happen: () => Promise<void>) => {
    const day = workdayBefore(calendar, today, document.arrived - workday)
    life.push({ at: new Date(instantOf(day, time, ZONE).getTime() + index * 120_000), happen })
  }
  const reached = (stage: Stage) => STAGES.indexOf(document.stage) >= STAGES.indexOf(stage)
  const step = (id: string, input: Parameters<Players['complete']>[2]) => () => players.complete(matter, id, input)

  on(0, '09:05', async () => {
    const registered = await players.as('yexiaoyun', acting =>
      registerMatter(acting, {
        service: 'incoming-document',
        title: document.title,
        fields: {
          from: document.from,
          kind: document.kind,
          reference: document.reference,
          senderLevel: document.senderLevel,
        },
        urgency: document.urgency ?? 'normal',
        secrecy: 'none',
        ...(document.focus === undefined ? {} : { focus: plan.focus(document.focus) }),
      }),
    )
    matter = registered.id
  })
  if (document.stage === 'rejected') {
    on(
      0,
      '10:10',
      step('review', {
        outcome: 'reject',
        opinion: '行文关系不符，请按程序逐级报送。',
        fields: { rejectReason: 'R03' },
      }),
    )
    on(1, '09:40', async () => {
      await players.as('yexiaoyun', acting =>
        answer(acting, matter, { text: '来文不符合行文规则，退回原单位，请逐级报送。' }),
      )
      await deliver(players, matter, 'exchange', 1)
      await players.complete(matter, 'notify-sender', { outcome: 'done' })
    })
    return life
  }
  if (reached('reviewed')) on(0, '10:10', step('review', { outcome: 'pass' }))
  if (reached('proposed')) on(1, '09:20', step('propose', proposal(document, plan)))
  if (document.sentBack) on(2, '14:30', step('instruct', { outcome: 'back', opinion: document.sentBack }))
  if (reached('directed') && document.instruction)
    on(
      2,
      '15:00',
      step('instruct', { outcome: document.isOrdered ? 'direct' : 'approve', opinion: document.instruction }),
    )
  if (document.supervision !== undefined) {
    const supervision = (stage: (typeof SUPERVISION)[number]) =>
      SUPERVISION.indexOf(document.supervision ?? 'accepted') >= SUPERVISION.indexOf(stage)
    const item = (id: string, input: Parameters<Players['complete']>[2]) => async () => {
      supervised ||= (await players.load(matter)).related.find(other => other.kind === 'instructs')?.id ?? ''
      await players.complete(supervised, id, input)
    }
    on(3, '09:00', item('accept', { outcome: 'accept' }))
    if (supervision('reported')) {
      if (document.assisting) on(5, '11:00', item('assist', { outcome: 'done', opinion: '已按分工完成配合事项。' }))
      on(7, '10:00', item('lead', { outcome: 'report', opinion: document.report ?? '已办理。' }))
    }
    if (supervision('checked')) on(8, '14:00', item('check', { outcome: 'pass', opinion: '实地抽查 3 处，情况属实。' }))
    if (supervision('struck-off')) {
      on(8, '16:00', async () => {
        await players.as('qinzhengyang', acting => answer(acting, supervised, { text: document.report ?? '已办结。' }))
        await players.complete(supervised, 'answer', { outcome: 'done' })
      })
      on(9, '09:30', item('strike-off', { outcome: 'done', fields: { result: '已落实，予以销号。' } }))
    }
  }
  if (reached('directed') && document.readers) on(3, '16:20', step('circulate', { outcome: 'read' }))
  if (reached('assisted') && document.assisting)
    on(4, '15:40', step('undertake-assist', { outcome: 'done', opinion: '已按主办单位要求配合完成。' }))
  if (reached('reported'))
    on(6, '10:30', step('undertake-lead', { outcome: 'report', opinion: document.report ?? '已办理。' }))
  else if (reached('directed') && document.arrived > 10)
    on(10, '09:10', async () => {
      await players.as('qinzhengyang', acting => urge(acting, matter, { words: '已过办理期限，请今日内反馈进展。' }))
    })
  if (reached('answered'))
    on(8, '10:00', async () => {
      await players.as('yexiaoyun', acting => answer(acting, matter, { text: document.report ?? '已办理。' }))
    })
  if (reached('archived')) {
    on(9, '10:40', async () => {
      await deliver(players, matter, 'exchange', 1)
      await players.complete(matter, 'reply', { outcome: 'done' })
    })
    on(
      10,
      '15:00',
      step('archive', { outcome: 'done', fields: { result: document.report ?? '已办结。', retention: 'D10' } }),
    )
  }
  return life
}

const proposal = (document: StoryDocument, plan: DistrictPlan) => ({
  outcome: 'done',
  opinion: document.proposal,
  fields: {
    handling: 'act',
    senderLevel: document.senderLevel,
    needsInstruction: document.instruction !== undefined || document.sentBack !== undefined,
    leadUnit: plan.unit(document.lead),
    assistingUnits: (document.assisting ?? []).map(unit => plan.unit(unit)),
    readers: (document.readers ?? []).map(post => plan.post(post)),
  },
})

/** Records the delivery of every answer that is still on its way. */
async function deliver(players: Players, matter: string, channel: string, minutes: number): Promise<void> {
  const { askers } = await players.load(matter)
  for (const asker of askers.filter(candidate => candidate.answerId !== null && candidate.deliveredAt === null))
    await players.as('yexiaoyun', acting =>
      deliverAnswer(acting, matter, asker.id, {
        channel,
        deliveredAt: new Date(acting.now.getTime() - minutes * 60_000).toISOString(),
      }),
    )
}

/** The workday so many workdays before a day; 0 is the day itself, or the last workday when the office is closed. */
function workdayBefore(calendar: Calendar, from: Day, count: number): Day {
  let day = from
  while (!isWorkday(calendar, day)) day = addDays(day, -1)
  for (let left = count; left > 0;) {
    day = addDays(day, -1)
    if (isWorkday(calendar, day)) left -= 1
  }
  return day
}
