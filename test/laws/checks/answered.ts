import assert from 'node:assert/strict'
import type { Task } from '#matters/matter.ts'
import { isActive } from '../world/attempt.ts'
import type { History } from '../world/history.ts'
import type { StoredMatter } from '../world/state.ts'

/** Law 2: what has ended owes nobody anything, was checked by somebody else, and stays as it is. */
export function answered(history: History): void {
  for (const stored of history.state.matters) {
    checkedByAnother(history, stored)
    if (isActive(stored)) continue
    owesNothing(stored)
    const before = history.last.before.matters.find(one => one.matter.id === stored.matter.id)
    if (before && !isActive(before))
      assert.deepEqual(own(stored), own(before), `${stored.matter.number} has ended and stays so`)
  }
}

/** Without what only points elsewhere or looks: the state of another matter, who has opened what, who saw the askers. */
const own = ({ matter, tasks, clocks, askers, entries, timers, rest }: StoredMatter) => ({
  matter: { ...matter, version: 0 },
  clocks,
  askers,
  entries: entries.filter(entry => entry.kind !== 'askers.disclosed'),
  timers,
  rest,
  tasks: tasks.map(({ readAt: _readAt, ...task }) => task),
})

function owesNothing({ matter, tasks, clocks, askers, related, timers }: StoredMatter): void {
  const { number } = matter
  assert.ok(matter.closedAt && matter.outcome && matter.marking.ended, `${number} says when and how it ended`)
  for (const asker of askers) assert.ok(asker.answerId && asker.deliveredAt, `${asker.name} of ${number} was answered`)
  const open = tasks.filter(task => task.state === 'open')
  assert.deepEqual(
    open.map(task => task.step),
    [],
    `nobody still has to do or read anything for ${number}`,
  )
  for (const other of related.filter(one => one.kind === 'instructs' && one.direction === 'out'))
    assert.ok(other.state === 'closed' || other.state === 'terminated', `${other.number} of ${number} was struck off`)
  assert.ok(clocks.every(clock => clock.state === 'stopped') && timers.length === 0, `nothing of ${number} runs on`)
}

/** Nobody checks what they did, neither as the same person nor from the same post. */
function checkedByAnother({ office }: History, { matter, tasks }: StoredMatter): void {
  const { steps } = office.services.version(matter.service, matter.serviceVersion).graph
  for (const check of tasks.filter(task => task.state === 'done')) {
    const forbidden = steps.get(check.step)?.notActorOf ?? []
    const doers = tasks.filter(task => task.state === 'done' && forbidden.includes(task.step) && isBefore(task, check))
    assert.ok(
      doers.every(doer => doer.doneBy !== check.doneBy && doer.postId !== check.postId),
      `${check.step} of ${matter.number} was done by somebody else`,
    )
  }
}

const isBefore = (task: Task, check: Task) => (task.doneAt ?? '') < (check.doneAt ?? '')
