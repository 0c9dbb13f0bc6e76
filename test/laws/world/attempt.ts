import type { Acting } from '#matters/acting.ts'
import type { Task } from '#matters/matter.ts'
import type { TestOffice } from '#test/support/office.ts'
import type { Dice } from './dice.ts'
import type { People, State, StoredMatter } from './state.ts'

/** Where a history stands. */
export interface Scene {
  office: TestOffice
  state: State
  people: People
}

/** Something that somebody tries. The laws hold whether it is done or refused. */
export interface Attempt {
  /** Null is somebody without an account, at the public window. */
  login: string | null
  /** What is tried, for whoever reads a history that broke a law. */
  words: string
  act: (acting: Acting) => Promise<unknown>
}

/** Finds something to try; undefined when there is nothing to try it on. */
export type Verb = (scene: Scene, dice: Dice) => Attempt | undefined

/** In so many of a hundred the right person tries it; otherwise anybody. */
const RIGHT = 92

export const isActive = ({ matter }: StoredMatter): boolean => matter.state === 'open' || matter.state === 'suspended'

/** Whoever acts for one of the posts today, or, now and then, somebody who does not. */
export function somebody({ people }: Scene, dice: Dice, posts: readonly string[]): string {
  const right = people.filter(person => person.posts.some(post => posts.includes(post)))
  const chosen = dice.chance(RIGHT) ? dice.pick(right) : undefined
  return (chosen ?? dice.pick(people))?.login ?? ''
}

/** The posts that have a permission or a duty. */
export const postsThat = ({ office }: Scene, word: string): string[] =>
  office.plan.posts.filter(post => post.permissions.includes(word) || post.duties.includes(word)).map(post => post.id)

/** Mostly a matter that still goes on, and that it makes sense for. */
export function someMatter(
  { state }: Scene,
  dice: Dice,
  fits: (stored: StoredMatter) => boolean = () => true,
): StoredMatter | undefined {
  const sensible = state.matters.filter(stored => isActive(stored) && fits(stored))
  return dice.chance(RIGHT) && sensible.length > 0 ? dice.pick(sensible) : dice.pick(state.matters)
}

/** Mostly a task that is open, and who does it. */
export function someTask(
  scene: Scene,
  dice: Dice,
  kinds: readonly Task['kind'][] = ['task'],
): { stored: StoredMatter; task: Task; login: string } | undefined {
  const isOpen = (task: Task) => kinds.includes(task.kind) && task.state === 'open'
  const stored = someMatter(scene, dice, ({ tasks }) => tasks.some(isOpen))
  if (!stored) return undefined
  const fitting = stored.tasks.filter(task => kinds.includes(task.kind))
  const open = fitting.filter(isOpen)
  const task = dice.chance(RIGHT) && open.length > 0 ? dice.pick(open) : dice.pick(fitting)
  return task && { stored, task, login: somebody(scene, dice, [task.postId]) }
}
