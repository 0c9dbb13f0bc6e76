import assert from 'node:assert/strict'
import { dueOf } from '#calendar/due.ts'
import type { Calendar } from '#calendar/types.ts'
import type { ClockRow } from '#matters/matter.ts'
import type { Happened, History } from '../world/history.ts'
import type { StoredMatter } from '../world/state.ts'

/** What neither starts, stops nor moves a clock. */
const QUIET: ReadonlySet<Happened['verb']> = new Set([
  'open',
  'transfer',
  'answer',
  'deliver',
  'circulate',
  'correct',
  'attach',
  'urge',
])

/** Law 3: a due date follows from the clock's events, the limit and the calendar, and nothing but named events moves it. */
export function explainedTime(history: History, calendar: Calendar): void {
  const { before, verb } = history.last
  for (const stored of history.state.matters) {
    const earlier = before.matters.find(one => one.matter.id === stored.matter.id)
    for (const clock of stored.clocks) follows(history, stored, clock, calendar)
    for (const clock of earlier?.clocks ?? []) movedByEvents(stored, clock)
    if (earlier && QUIET.has(verb)) {
      assert.deepEqual(stored.clocks, earlier.clocks, `${verb} touches no clock`)
      assert.equal(stored.matter.dueAt, earlier.matter.dueAt, `${verb} moves no due date`)
    }
    tasksAndMatter(stored)
  }
}

function follows({ office }: History, { matter }: StoredMatter, clock: ClockRow, calendar: Calendar): void {
  const due = dueOf(clock.events, clock.limit, calendar, office.plan.office.zone)
  assert.deepEqual(clock.due, due, `the date of ${clock.limitKey} of ${matter.number} is what its events say`)
  assert.equal(clock.dueAt, due.at)
  assert.ok(
    clock.limit.citation.rule !== '' && clock.due.lines.length > 1,
    'a date cites its rule and shows its arithmetic',
  )
}

/** Events are only added, the limit stays, and a date moves with an extension or a resumption only. */
function movedByEvents({ matter, clocks }: StoredMatter, earlier: ClockRow): void {
  const now = clocks.find(clock => clock.id === earlier.id)
  assert.ok(now, `a clock of ${matter.number} does not go away`)
  assert.deepEqual(now.limit, earlier.limit)
  assert.deepEqual(now.events.slice(0, earlier.events.length), earlier.events, 'what happened to a clock stays')
  const added = now.events.slice(earlier.events.length).map(event => event.kind)
  const mayMove = added.includes('extended') || added.includes('resumed')
  if (!mayMove) assert.equal(now.dueAt, earlier.dueAt, `${added.join() || 'nothing'} moves no date of ${matter.number}`)
}

/** A task is due when its clock is; the matter when the holder's task is, else when its first clock ends. */
function tasksAndMatter({ matter, tasks, clocks }: StoredMatter): void {
  for (const task of tasks.filter(one => one.state === 'open'))
    assert.equal(
      task.dueAt,
      clocks.find(clock => clock.taskId === task.id)?.dueAt ?? null,
      `the due date of ${task.step}`,
    )
  const going = clocks.filter(clock => clock.state !== 'stopped')
  const held = going.filter(clock =>
    tasks.some(task => task.id === clock.taskId && task.state === 'open' && task.holds),
  )
  const first = (held.length > 0 ? held : going).map(clock => clock.dueAt).toSorted()[0] ?? null
  assert.equal(matter.dueAt, first, `the due date of ${matter.number}`)
}
