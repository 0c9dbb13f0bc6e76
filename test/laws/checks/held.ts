import assert from 'node:assert/strict'
import { isActive as isGoingOn } from '#matters/matter.ts'
import { waitsOf } from '#procedure/waits.ts'
import { openStepOf } from '#procedure/open-step.ts'
import { isActive } from '../world/attempt.ts'
import type { History } from '../world/history.ts'
import type { StoredMatter } from '../world/state.ts'

/** Law 1: every matter that goes on has one holder, and waits for somebody who is there. */
export function held(history: History): void {
  for (const stored of history.state.matters.filter(isActive)) {
    holder(history, stored)
    somebodyThere(history, stored)
    agrees(history, stored)
  }
}

function holder({ office }: History, { matter, tasks }: StoredMatter): void {
  assert.ok(
    office.plan.posts.some(post => post.id === matter.holderPostId),
    `${matter.number} is held by a post`,
  )
  const holding = tasks.filter(task => task.state === 'open' && task.holds)
  assert.ok(
    holding.length === 0 || holding.some(task => task.postId === matter.holderPostId),
    `${matter.number} is held by a post that has to act on it`,
  )
}

function somebodyThere({ people, office }: History, { matter, tasks, related }: StoredMatter): void {
  const open = tasks.filter(task => task.state === 'open')
  const { graph } = office.services.version(matter.service, matter.serviceVersion)
  const called = related.filter(other => matter.marking.tokens.some(token => token.matter === other.id))
  const waits = [...open, ...waitsOf(graph, matter.marking), ...called.filter(other => isGoingOn(other.state))]
  assert.ok(waits.length > 0, `${matter.number} waits for somebody, an event or another matter`)
  for (const task of open)
    assert.ok(
      people.some(person => person.clearance >= matter.secrecy && person.posts.includes(task.postId)),
      `somebody who may know of ${matter.number} acts for the post that ${task.step} waits for`,
    )
}

/** The rows beside the marking are what the marking says: no token without its task, no task of the drawing without its token. */
function agrees({ office }: History, { matter, tasks }: StoredMatter): void {
  const { graph } = office.services.version(matter.service, matter.serviceVersion)
  const waiting = matter.marking.tokens.map(token => ({ id: token.id, node: openStepOf(graph, token) }))
  const drawn = tasks.filter(task => task.state === 'open' && graph.steps.has(task.step))
  assert.deepEqual(
    drawn.map(task => `${task.token} ${task.step}`).toSorted(),
    waiting.flatMap(({ id, node }) => (node === undefined ? [] : [`${id} ${node}`])).toSorted(),
    `the tasks of ${matter.number} are those of its marking`,
  )
}
