import type { Node } from '../graph.ts'
import { textOf, type Element } from './element.ts'
import { fault, type Findings } from './fault.ts'

/** How an activity loops: over a list, so many times, or while a condition holds. */
export function loopOf({ id, loopCharacteristics: loop }: Element, findings: Findings): Pick<Node, 'multi' | 'repeat'> {
  if (!loop) return {}
  if (loop.$type === 'bpmn:StandardLoopCharacteristics') {
    const condition = textOf(loop.loopCondition)
    if (condition === undefined && loop.loopMaximum === undefined) fault(findings, 'LOOP_UNFIT', id)
    return {
      repeat: {
        before: loop.testBefore === true,
        ...(condition === undefined ? {} : { condition }),
        ...(loop.loopMaximum === undefined ? {} : { most: loop.loopMaximum }),
      },
    }
  }
  const { collection } = loop
  const count = textOf(loop.loopCardinality)
  const until = textOf(loop.completionCondition)
  if (!collection && count === undefined) fault(findings, 'LOOP_UNFIT', id)
  return {
    multi: {
      sequential: loop.isSequential === true,
      ...(collection ? { collection } : count === undefined ? {} : { count }),
      ...(until === undefined ? {} : { until }),
    },
  }
}
