import { compileCell, lacksOfCell, type Cell } from '../feel/compile-cell.ts'
import { toValue } from '../feel/json.ts'
import { doubt, type Run } from '../feel/run.ts'
import type { Part } from '../feel/text.ts'
import type { Feel, Scope } from '../feel/value.ts'
import type { FiredRow, Row, Table, TableInput } from '../types.ts'
import { aggregated } from './aggregate.ts'
import { columnOf, type Column } from './column.ts'
import { isOfMany, judge, type Candidate } from './hit-policy.ts'
import { compileOutputs, type Given, type Output } from './output.ts'
import { indexOf } from './row-index.ts'

interface CompiledRow extends Candidate {
  row: Row
  validFrom: string
  validTo: string | undefined
  /** The cells that ask something, with the number of their input. */
  cells: readonly { input: number; holds: Cell }[]
  /** What the row gives, or nothing when its outputs lack something. */
  give(scope: Scope, run: Run): Given | undefined
}

/** A row that applies, with what it gives. */
interface Hit extends Candidate {
  of: CompiledRow
  given: Given
}

/** What the inputs are for one decision. A wrongly typed value is kept, so that the answer can show it. */
interface Seen {
  values: readonly Feel[]
  unusable: readonly boolean[]
}

/**
 * Compiles a decision table into a part whose value is the one of the standard; the rows that gave it are noted in the run.
 * Where doubts are asked about, a row that needs an input nobody gave, or gave with the wrong type, leaves the table
 * undecided and is never silently unmatched.
 */
export function compileTable(table: Table, outputs: readonly Output[]): Part {
  const { id, inputs, hitPolicy, rows } = table
  const columns = inputs.map(columnOf)
  const compiled = rows.map(row => compileRow(row, table, outputs))
  const otherwise = table.otherwise && compileRow(table.otherwise, table, outputs)
  const index = indexOf(rows, compiled)

  return (scope, run) => {
    const seen = look(columns, scope, run)
    const matched: Hit[] = []
    const unknown: CompiledRow[] = []
    const possible = seen.unusable[index.input] ? compiled : index.at(seen.values[index.input])
    for (const row of possible) {
      if (run.on < row.validFrom || (row.validTo !== undefined && run.on > row.validTo)) continue
      const answer = matches(row, seen, scope, run)
      if (answer === false) continue
      if (answer === undefined) unknown.push(row)
      else {
        const given = row.give(scope, run)
        if (!given) return undefined
        matched.push({ of: row, given, rank: given.rank, same: given.same })
      }
      // What comes after the first row that applies, or may apply, no longer matters.
      if (hitPolicy === 'FIRST') break
    }
    const judged = judge(hitPolicy, matched, unknown)
    switch (judged.kind) {
      case 'contradiction':
        run.conflict.push(...matched.map(({ of }) => of.row.id))
        return doubt(run, [])
      case 'unknown':
        if (isOfMany(hitPolicy) && run.doubts === 'ask') {
          for (const { of, given } of matched) run.fired.push(fired(of, given, seen))
          run.unsure.push(...unknown.map(({ row }) => row.id))
        }
        return doubt(
          run,
          unknown.filter(row => judged.rows.includes(row)).flatMap(row => needs(row, seen, scope, run)),
        )
      case 'none':
        return nothing(scope, run, seen)
      case 'rows':
        for (const { of, given } of judged.rows) run.fired.push(fired(of, given, seen))
        return valueOf(judged.rows.map(({ given }) => given.values))
    }
  }

  /** What a table comes to without a matching row: its default, nothing of many, or no answer. */
  function nothing(scope: Scope, run: Run, seen: Seen): Feel {
    if (!otherwise) return isOfMany(hitPolicy) ? valueOf([]) : doubt(run, [])
    const given = otherwise.give(scope, run)
    if (!given) return undefined
    run.fired.push(fired(otherwise, given, seen))
    return valueOf([given.values])
  }

  function valueOf(hits: readonly Scope[]): Feel {
    const values = hits.map(hit => (outputs.length === 1 ? hit[outputs[0]?.name ?? ''] : hit))
    if (table.aggregation) return aggregated(table.aggregation, values)
    return isOfMany(hitPolicy) ? values : values[0]
  }

  /** The names without which a row cannot be judged. */
  function needs(row: CompiledRow, seen: Seen, scope: Scope, run: Run): string[] {
    return row.cells.flatMap(({ input, holds }) => {
      const value = seen.values[input]
      const { name = '', type = 'any' } = inputs[input] ?? {}
      if (seen.unusable[input]) return [name]
      if (holds(value, scope, run) !== undefined) return []
      if (value === undefined) return orText(lacksOf(columns[input], scope, run), name)
      return orText(lacksOfCell(row.row.cells[input] ?? '', type, value, scope), name)
    })
  }

  function fired({ row, cells }: CompiledRow, { data }: Given, seen: Seen): FiredRow {
    const looked = cells.map(({ input }) => ({
      input: inputs[input]?.name ?? '',
      ...calledOf(inputs[input]),
      test: row.cells[input] ?? '',
      value: toValue(seen.values[input]) ?? null,
    }))
    return {
      decision: id,
      row: row.id,
      outputs: data,
      cells: looked,
      ...(row.citation ? { citation: row.citation } : {}),
    }
  }
}

const orText = (names: readonly string[], text: string): string[] => (names.length > 0 ? [...names] : [text])

/** What an input lacks that has no value. */
function lacksOf(column: Column | undefined, scope: Scope, run: Run): string[] {
  const before = run.lacks.length
  column?.read(scope, run)
  return run.lacks.splice(before)
}

/** True, false, or undefined when an input that the row needs is missing. */
function matches(row: CompiledRow, seen: Seen, scope: Scope, run: Run): boolean | undefined {
  let unknown = false
  const { values, unusable } = seen
  for (const { input, holds } of row.cells) {
    const answer = unusable[input] ? undefined : holds(values[input], scope, run)
    if (answer === false) return false
    if (answer === undefined) unknown = true
  }
  return unknown ? undefined : true
}

function look(columns: readonly Column[], scope: Scope, run: Run): Seen {
  const values: Feel[] = []
  const unusable: boolean[] = []
  const before = run.lacks.length
  for (const column of columns) {
    // An empty field is a missing one.
    const value = column.read(scope, run) ?? undefined
    const fits = value === undefined || column.usable(value)
    values.push(fits || run.doubts === 'ask' ? value : undefined)
    unusable.push(!fits && run.doubts === 'ask')
  }
  // Whether a missing input matters depends on the rows.
  run.lacks.length = before
  return { values, unusable }
}

function compileRow(row: Row, table: Table, outputs: readonly Output[]): CompiledRow {
  const cells = row.cells.flatMap((text, input) => {
    const holds = compileCell(text, table.inputs[input]?.type)
    return holds ? [{ input, holds }] : []
  })
  const { validFrom = '', validTo } = row
  return { row, validFrom, validTo, cells, ...compileOutputs(row, outputs) }
}

/** How a table calls an input, and where that stands. */
const calledOf = ({ id, label }: Partial<TableInput> = {}): { column?: string; label?: string } =>
  label === undefined ? {} : { ...(id === undefined ? {} : { column: id }), label }
