import { addDays, dayOf, instantOf } from '#calendar/day.ts'
import { aheadOf } from '#matters/views/ahead.ts'
import { comingUp, type ComingRow } from '#matters/views/coming-up.ts'
import { countZeros } from '#matters/views/counts.ts'
import { countDesk, deskOf, sentOnBy, type DeskRow } from '#matters/views/desk.ts'
import { requireActor } from '../actor.ts'
import type { Api } from '../api.ts'
import { urgencyOf } from '../matters/summary.ts'
import { read } from '../perform.ts'
import { readerOf, type Reader } from '../reader.ts'
import { orderOf } from './order.ts'
import { Desk, type DeskTask } from './schema.ts'

/** What a desk shows of each pile; the counts say how many there are. */
const MOST = 100
const FEW = 30
/** 即将到来, in days (screens: a month ahead). */
const AHEAD = 30

/** 工作台: what waits for one's posts, in the office's order. */
export function deskRoutes(api: Api): void {
  api.get('/api/desk', { schema: { summary: 'One’s desk', response: { 200: Desk } } }, request => {
    const actor = requireActor(request)
    const posts = actor.posts.map(post => post.postId)
    return read(request, async acting => {
      const { tx, office, zone } = acting
      const reader = readerOf(request, acting)
      const until = instantOf(addDays(reader.today, AHEAD), '24:00', zone).toISOString()
      const [zeros, tasks, readings, coming, ahead, sentOn] = await Promise.all([
        countZeros(tx, office, reader.times),
        deskOf(tx, office, posts, 'task', MOST),
        deskOf(tx, office, posts, 'reading', FEW),
        comingUp(tx, office, posts, { now: reader.times.now, until }, FEW),
        aheadOf(acting, { from: reader.times.now, until }, FEW),
        sentOnBy(tx, office, posts, FEW),
      ])
      const isWhole = tasks.length < MOST && readings.length < FEW
      const counts = isWhole ? { tasks: tasks.length, readings: readings.length } : await countDesk(tx, office, posts)
      const forWhom = new Map(actor.posts.map(post => [post.postId, post.via?.forPerson ?? null]))
      const taskView = (row: DeskRow): DeskTask => deskTask(reader, row, forWhom.get(row.postId) ?? null)
      return {
        zeros,
        tasks: tasks.map(taskView),
        taskCount: counts.tasks,
        readings: readings.map(taskView),
        readingCount: counts.readings,
        comingUp: coming.flatMap(row => comingView(reader, row)),
        ahead: ahead.map(({ on: _on, id: _id, ...row }) => ({ ...row, day: dayOf(new Date(row.at), zone) })),
        sentOn: sentOn.map(row => {
          const post = reader.post(row.postId)
          return {
            task: row.taskId,
            matter: matterView(reader, row.matterId, row),
            stepName: stepOf(reader, row).name,
            post: post.unit + post.name,
            people: post.people,
            since: row.openedAt,
            due: reader.due(row.clock),
            urged: row.urged,
          }
        }),
        actingFor: actor.posts.flatMap(({ postName, unitName, via }) =>
          via ? [{ person: via.forPerson, post: postName, unit: unitName, until: via.untilOn }] : [],
        ),
      }
    })
  })
}

const stepOf = (reader: Reader, row: DeskRow) => reader.step(row.service, row.serviceVersion, row.step)

type Shown = Pick<
  DeskRow,
  'number' | 'title' | 'service' | 'serviceVersion' | 'urgency' | 'focus' | 'state' | 'version'
>

function matterView(reader: Reader, id: string, row: Shown): DeskTask['matter'] {
  return {
    id,
    number: row.number,
    title: row.title,
    service: row.service,
    serviceName: reader.textsOf(row.service, row.serviceVersion).name,
    urgency: urgencyOf(row.urgency),
    focus: row.focus,
    state: row.state,
    version: row.version,
  }
}

function deskTask(reader: Reader, row: DeskRow, actingFor: string | null): DeskTask {
  const { name, asks } = stepOf(reader, row)
  const due = reader.due(row.clock)
  return {
    id: row.taskId,
    kind: row.kind,
    step: row.step,
    stepName: name,
    asks,
    state: 'open',
    post: reader.post(row.postId),
    from: row.fromPostId === null ? null : reader.acting.directory.nameOf(row.fromPostId),
    openedAt: row.openedAt,
    due,
    urged: row.urged,
    readAt: row.readAt,
    holds: row.holds,
    matter: matterView(reader, row.matterId, row),
    actingFor,
    order: orderOf(reader, row, due),
  }
}

function comingView(reader: Reader, row: ComingRow): Desk['comingUp'] {
  const due = reader.due(row.clock)
  if (!due) return []
  const { directory } = reader.acting
  const what = row.waits
    .map(
      ({ step, postId }) => `${reader.step(row.service, row.serviceVersion, step).name} · ${directory.nameOf(postId)}`,
    )
    .join(reader.language === 'en' ? '; ' : '；')
  return [{ matter: matterView(reader, row.id, row), due, what }]
}
