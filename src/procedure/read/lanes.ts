import type { Assignment } from '../types.ts'
import type { Assigned, Element, LaneSet } from './element.ts'

/** Whose the steps of a lane, or one step, are. */
export function assignmentOf({ duty, field, actorOf, item }: Assigned): Assignment | undefined {
  if (duty) return { by: 'duty', duty }
  if (field) return { by: 'field', field }
  if (actorOf) return { by: 'actorOf', step: actorOf }
  return item === true ? { by: 'item' } : undefined
}

/** Whose each element is by its lane; a lane inside another one says it anew, and what stands in a sub-process follows it. */
export function lanesOf(process: Element): Map<string, Assignment> {
  const lanes = new Map<string, Assignment>()
  const walkLanes = ({ lanes: own = [] }: LaneSet, outer: Assignment | undefined): void => {
    for (const lane of own) {
      const assignment = assignmentOf(lane) ?? outer
      if (assignment) for (const node of lane.flowNodeRef ?? []) lanes.set(node.id, assignment)
      if (lane.childLaneSet) walkLanes(lane.childLaneSet, assignment)
    }
  }
  const walk = (container: Element): void => {
    const outer = lanes.get(container.id)
    for (const element of container.flowElements ?? []) if (outer) lanes.set(element.id, outer)
    for (const set of container.laneSets ?? []) walkLanes(set, outer)
    for (const element of container.flowElements ?? []) walk(element)
  }
  walk(process)
  return lanes
}
