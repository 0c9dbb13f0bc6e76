import { compileCell, type Cell } from './compile-cell.ts'
import { evaluateFeel, missingNames } from './feel.ts'
import { judge, type Candidate } from './hit-policy.ts'
import { isOf, type Type } from './literal.ts'
import { indexOf } from './row-index.ts'
import type { Decision, FiredRow, Inputs, Row, Table, TableInput, Value } from './types.ts'

interface CompiledRow extends Candidate {
  row: Row
  validFrom: string
  validTo: string | undefined
  /** The cells that ask something, with the number of their input. */
  cells: readonly { input: number; holds: Cell }[]
  /** The outputs where all of them are constants, which they nearly always are. */
  constant: Readonly<Record<string, Value>> | undefined
}

/** What the inputs are for one decision. A wrongly typed value is kept, so that the answer can show it. */
interface Seen {
  values: readonly (Value | undefined)[]
  unusable: readonly boolean[]
}

/**
 * A decision table ready to be asked. A row that needs an input nobody gave, or gave with the wrong type, leaves the
 * table undecided and is never silently unmatched.
 * @param priorities the values of each output from the most to the least important (PRIORITY, OUTPUT ORDER)
 */
export function tableOf(
  head: Pick<Table, 'id' | 'name' | 'hitPolicy' | 'inputs' | 'outputs'>,
  rows: readonly Row[],
  priorities: readonly (readonly Value[] | undefined)[] = [],
): Table {
  const { id, inputs, outputs, hitPolicy } = head
  const compiled = rows.map(row => compileRow(row, inputs, outputs, priorities))
  const readers = inputs.map(readerOf)
  const index = indexOf(rows, compiled)

  function evaluate(variables: Inputs, on: string): Decision {
    const seen = look(readers, variables)
    const matched: CompiledRow[] = []
    const unknown: CompiledRow[] = []
    const possible = seen.unusable[index.input] ? compiled : index.at(seen.values[index.input])
    for (const row of possible) {
      if (on < row.validFrom || (row.validTo !== undefined && on > row.validTo)) continue
      const answer = matches(row, seen, variables)
      if (answer === false) continue
      ;(answer ? matched : unknown).push(row)
      // What comes after the first row that applies, or may apply, no longer matters.
      if (hitPolicy === 'FIRST') break
    }
    const judged = judge(hitPolicy, matched, unknown)
    if (judged.kind === 'contradiction') return { kind: 'undecided', decision: id, missing: [judged.word] }
    if (judged.kind === 'unknown') return undecided(judged.rows.flatMap(row => needs(row, seen, variables)))
    const fired: FiredRow[] = []
    for (const row of judged.rows) {
      const given = outputsOf(row, variables)
      if (Array.isArray(given)) return undecided(given)
      fired.push(firedRow(row, given, seen))
    }
    return { kind: 'decided', decision: id, outputs: fired.map(row => row.outputs), rows: fired }
  }

  const undecided = (missing: readonly string[]): Decision => ({
    kind: 'undecided',
    decision: id,
    missing: [...new Set(missing)],
  })

  /** The names without which a row cannot be judged. */
  function needs(row: CompiledRow, seen: Seen, variables: Inputs): string[] {
    return row.cells.flatMap(({ input, holds }) => {
      const value = seen.values[input]
      const name = inputs[input]?.name ?? ''
      if (seen.unusable[input]) return [name]
      if (holds(value, variables) !== undefined) return []
      if (value === undefined) return [...orText(missingNames(name, variables), name)]
      return orText(missingNames(row.row.cells[input] ?? '', variables, value), name)
    })
  }

  /** The outputs of a row, or the names that one of them would have needed. */
  function outputsOf(row: CompiledRow, variables: Inputs): Readonly<Record<string, Value>> | string[] {
    if (row.constant) return row.constant
    const found: Record<string, Value> = {}
    for (const [column, name] of outputs.entries()) {
      const text = row.row.outputs[column] ?? ''
      const value = evaluateFeel(text, variables)
      if (value === undefined) return orText(missingNames(text, variables), name)
      found[name] = value
    }
    return found
  }

  function firedRow({ row, cells }: CompiledRow, given: Readonly<Record<string, Value>>, seen: Seen): FiredRow {
    const looked = cells.map(({ input }) => ({
      input: inputs[input]?.name ?? '',
      test: row.cells[input] ?? '',
      value: seen.values[input] ?? null,
    }))
    return { row: row.id, outputs: given, cells: looked, ...(row.citation ? { citation: row.citation } : {}) }
  }

  return { ...head, rows, evaluate }
}

const orText = (names: readonly string[], text: string): string[] => (names.length > 0 ? [...names] : [text])

/** True, false, or undefined when an input that the row needs is missing. */
function matches(row: CompiledRow, seen: Seen, variables: Inputs): boolean | undefined {
  let unknown = false
  const { values, unusable } = seen
  for (const { input, holds } of row.cells) {
    const answer = unusable[input] ? undefined : holds(values[input], variables)
    if (answer === false) return false
    if (answer === undefined) unknown = true
  }
  return unknown ? undefined : true
}

interface Reader {
  read(variables: Inputs): Value | undefined
  usable(value: Value): boolean
}

function readerOf({ name, type, allowed }: TableInput): Reader {
  const plain = /^[\p{L}_][\p{L}\p{N}_]*$/u.test(name)
  return {
    read: plain
      ? variables => (Object.hasOwn(variables, name) ? variables[name] : undefined)
      : variables => evaluateFeel(name, variables),
    usable: value => isOf(value, type as Type) && (allowed === undefined || allowed.includes(value)),
  }
}

function look(readers: readonly Reader[], variables: Inputs): Seen {
  const values: (Value | undefined)[] = []
  const unusable: boolean[] = []
  for (const reader of readers) {
    // An empty field is a missing one.
    const value = reader.read(variables) ?? undefined
    values.push(value)
    unusable.push(value !== undefined && !reader.usable(value))
  }
  return { values, unusable }
}

function compileRow(
  row: Row,
  inputs: readonly TableInput[],
  outputs: readonly string[],
  priorities: readonly (readonly Value[] | undefined)[],
): CompiledRow {
  const cells = row.cells.flatMap((text, input) => {
    const holds = compileCell(text, inputs[input]?.type as Type)
    return holds ? [{ input, holds }] : []
  })
  const values = row.outputs.map(text => evaluateFeel(text, {}))
  const constant = values.every(value => value !== undefined)
    ? Object.freeze(Object.fromEntries(outputs.map((name, index) => [name, values[index] ?? null])))
    : undefined
  const rank = values.map((value, index) => {
    const at = value === undefined ? -1 : (priorities[index]?.indexOf(value) ?? -1)
    return at < 0 ? Number.MAX_SAFE_INTEGER : at
  })
  return {
    row,
    validFrom: row.validFrom ?? '',
    validTo: row.validTo,
    cells,
    constant,
    rank,
    same: row.outputs.join('\n'),
  }
}
