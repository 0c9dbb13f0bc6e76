import type { Text } from '#base/language.ts'
import { dayOf } from '#calendar/day.ts'
import { aheadOf, type AheadRow } from '#matters/views/ahead.ts'
import { comingUp } from '#matters/views/coming-up.ts'
import { deskOf } from '#matters/views/desk.ts'
import type { DueClock } from '#matters/views/rows.ts'
import type { Actor } from '#office/actor.ts'
import type { Reader } from '../reader.ts'
import { MOST, periodOf, type FeedContent, type FeedEvent } from './event.ts'

const text = (hans: string, hant: string, en: string): Text => ({ 'zh-Hans': hans, 'zh-Hant': hant, en })
const NAME = text('{who}的日程', '{who}的日程', 'Dates of {who}')
const DUE = text('到期：{title}', '到期：{title}', 'Due: {title}')
const SHIFT = text('值班：{watch}', '值班：{watch}', 'On duty: {watch}')
const OPENS = text('到时自动立项', '到時自動立項', 'Opens by itself')

/** What has a date for somebody: what is due of their tasks and of what they hold, their shifts, their bookings, what will open. */
export async function ownDates(reader: Reader, actor: Actor): Promise<FeedContent> {
  const { acting } = reader
  const { tx, office } = acting
  const posts = actor.posts.map(post => post.postId)
  const { from, until } = periodOf(reader)
  const [tasks, held, ahead] = await Promise.all([
    deskOf(tx, office, posts, 'task', MOST),
    comingUp(tx, office, posts, { now: from, until }, MOST),
    aheadOf(acting, { from, until }, MOST),
  ])
  return {
    name: reader.say(NAME, { who: actor.personName }),
    events: [
      ...tasks.flatMap(row => dueEvent(reader, `task-${row.taskId}`, row, [row.step])),
      ...held.flatMap(row =>
        dueEvent(
          reader,
          `matter-${row.id}`,
          row,
          row.waits.map(({ step }) => step),
        ),
      ),
      ...ahead.map(row => aheadEvent(reader, row)),
    ],
  }
}

interface Dated {
  clock: DueClock | null
  number: string
  title: string
  service: string
  serviceVersion: number
}

/** A clock that stands still has no day yet. */
function dueEvent(reader: Reader, uid: string, row: Dated, steps: readonly string[]): FeedEvent[] {
  const { clock, number, title, service, serviceVersion } = row
  if (clock?.state !== 'running') return []
  const names = steps.map(id => reader.step(service, serviceVersion, id).name)
  return [
    {
      uid,
      when: { day: clock.due.day },
      title: reader.say(DUE, { title }),
      note: [number, reader.textsOf(service, serviceVersion).name, ...names].join(' · '),
    },
  ]
}

function aheadEvent(reader: Reader, { kind, id, at, endsAt, name, matter }: AheadRow): FeedEvent {
  const uid = `${kind}-${id}`
  if (endsAt === null)
    return { uid, when: { day: dayOf(new Date(at), reader.acting.zone) }, title: name, note: reader.say(OPENS) }
  const when = { from: at, to: endsAt }
  if (matter) return { uid, when, title: matter.title, place: name, note: matter.number }
  return { uid, when, title: reader.say(SHIFT, { watch: name }) }
}
