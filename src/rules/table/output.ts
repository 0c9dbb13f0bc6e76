import { fit, type Shape } from '../dmn/shape.ts'
import { toValue } from '../feel/json.ts'
import { doubt, newRun, type Run } from '../feel/run.ts'
import { compileText } from '../feel/text.ts'
import type { Feel, Scope } from '../feel/value.ts'
import type { Row, Value } from '../types.ts'
import type { Candidate } from './hit-policy.ts'

export interface Output {
  name: string
  shape: Shape
  /** Its values from the most to the least important (PRIORITY, OUTPUT ORDER). */
  priorities: readonly Value[] | undefined
}

/** What a row gives: as FEEL works with it, and as data. */
export interface Given extends Candidate {
  values: Scope
  data: Readonly<Record<string, Value>>
}

/** The outputs of a row: worked out once where all of them are constants, which they nearly always are. */
export function compileOutputs(
  row: Row,
  outputs: readonly Output[],
): Candidate & { give(scope: Scope, run: Run): Given | undefined } {
  const parts = outputs.map((output, at) => {
    const text = row.outputs[at] ?? 'null'
    return { ...output, text, part: compileText(text) }
  })

  function work(scope: Scope, run: Run): Given | undefined {
    const values: Record<string, Feel> = {}
    for (const { name, text, part, shape } of parts) {
      const value = part(scope, run)
      if (value === undefined) return undefined
      // What comes to nothing without being written as nothing lacks something that FEEL does not tell.
      const found = value === null && text !== 'null' ? undefined : fit(value, shape)
      const sure = found === undefined ? doubt(run, [text === '' ? name : text]) : found
      if (sure === undefined) return undefined
      values[name] = sure
    }
    return givenOf(values, outputs)
  }

  const constant = work({}, newRun('', 'ask', {}))
  // A row that may apply, and whose outputs are not known yet, may be the most important one.
  const open = { rank: outputs.map(() => -1), same: row.outputs.join('\n') }
  return { ...(constant ?? open), give: constant ? () => constant : work }
}

function givenOf(values: Scope, outputs: readonly Output[]): Given {
  const data = Object.fromEntries(outputs.map(({ name }) => [name, toValue(values[name]) ?? null]))
  const rank = outputs.map(({ name, priorities }) => {
    const at = priorities?.indexOf(data[name] ?? null) ?? -1
    return at < 0 ? Number.MAX_SAFE_INTEGER : at
  })
  return { values, data, rank, same: JSON.stringify(data) }
}
