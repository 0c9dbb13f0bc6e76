import type { Graph, Node } from '#procedure/graph.ts'
import { itemAt } from '#procedure/item-at.ts'
import type { Marking } from '#procedure/marking.ts'
import type { Fields, Task } from '../matter.ts'

/** What one unit or post has of what is given to many. */
export interface Share {
  /** The unit's or post's id. */
  item: string
  /** Its newest task; null while its turn has not come. */
  task: Task | null
}

/** What is given to many at once or in turn, such as the units of a directive. */
export type Division = readonly Share[]

interface Standing {
  graph: Graph
  fields: Fields
  marking: Marking
  /** Oldest first. */
  tasks: readonly Task[]
}

/**
 * Where each share stands of everything that a matter gives to more than one to do: one division a list of the procedure that
 * has been come to. What many only read stands where its copies are.
 */
export function divisionsOf(standing: Standing): Division[] {
  const { graph } = standing
  return [...graph.nodes.values()]
    .filter(node => node.multi?.collection !== undefined && graph.steps.get(node.id)?.kind !== 'reading')
    .map(node => ofList(standing, node))
    .filter(shares => shares.length > 1 && shares.some(share => share.task !== null))
}

/** The unit or post that an open task is about, where it stands inside a list. */
export function itemOfTask({ tokens }: Marking, task: Task): string | null {
  const known = new Map(tokens.map(token => [token.id, token]))
  const token = task.state === 'open' ? known.get(task.token) : undefined
  const item = token && itemAt(known, token)
  return typeof item === 'string' ? item : null
}

function ofList({ graph, fields, marking, tasks }: Standing, node: Node): Division {
  const listed = fields[node.multi?.collection ?? '']
  const items = Array.isArray(listed) ? listed.filter(item => typeof item === 'string') : []
  const inside = tasks.filter(task => isInside(graph, task.step, node.id))
  const has = (task: Task, item: string) =>
    (itemOfTask(marking, task) ?? item) === item && (task.unitId === item || task.postId === item)
  return items.map(item => ({ item, task: inside.findLast(task => has(task, item)) ?? null }))
}

function isInside(graph: Graph, step: string, list: string): boolean {
  for (let at: string | undefined = step; at !== undefined; at = graph.nodes.get(at)?.parent)
    if (at === list) return true
  return false
}
