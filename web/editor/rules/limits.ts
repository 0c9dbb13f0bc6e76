import { rowsOf, tableOf, type Dmn, type DmnElement } from './dmn.ts'
import { addRow, allowValue, setCell } from './edit-table.ts'
import { quote, unquote } from './feel.ts'

export const URGENCIES = ['normal', 'urgent', 'most-urgent'] as const
export type Urgency = (typeof URGENCIES)[number]
export const UNITS = ['workday', 'day', 'workhour', 'workminute', 'hour', 'minute'] as const
export type Unit = (typeof UNITS)[number]

/** How long a step has at one urgency, and the row that says so. */
export interface LimitView {
  row: string
  amount: number
  unit: Unit
  source: string
}

/** The limits of a step by urgency. One that no row of its own says, or that a row says for several, is null. */
export type LimitsView = Readonly<Record<Urgency, LimitView | null>>

const DECISION = 'limits'

export function limitsOf(root: DmnElement, key: string): LimitsView {
  const table = tableOf(root, DECISION)
  const [step, urgency, amount, unit] = columnsOf(table)
  const find = (wanted: Urgency): LimitView | null => {
    const row = rowsOf(table ?? { $type: '' }).find(
      ({ inputEntry = [] }) =>
        unquote(inputEntry[step]?.text ?? '') === key && unquote(inputEntry[urgency]?.text ?? '') === wanted,
    )
    const [count, name] = [Number(row?.outputEntry?.[amount]?.text), unquote(row?.outputEntry?.[unit]?.text ?? '')]
    const known = UNITS.find(one => one === name)
    if (!row?.id || !Number.isFinite(count) || !known) return null
    return { row: row.id, amount: count, unit: known, source: row.source ?? '' }
  }
  return { normal: find('normal'), urgent: find('urgent'), 'most-urgent': find('most-urgent') }
}

/** Sets how long a step has: in its row, or in a new one that is the office's own until it has an article. */
export function setLimit(
  dmn: Dmn,
  key: string,
  urgency: Urgency,
  { amount, unit }: Pick<LimitView, 'amount' | 'unit'>,
): void {
  const table = tableOf(dmn.root, DECISION)
  const [step, at, amountAt, unitAt] = columnsOf(table)
  const inputs = table?.input?.length ?? 0
  const known = limitsOf(dmn.root, key)[urgency]
  const row =
    known?.row ??
    addRow(dmn, DECISION, null, { rule: 'OWN-01', source: '本机关设定', strength: 'LOCAL', evidence: 'convention' })
  if (!known) {
    allowValue(dmn, DECISION, 'step', key)
    setCell(dmn, DECISION, row, step, quote(key))
    setCell(dmn, DECISION, row, at, quote(urgency))
  }
  setCell(dmn, DECISION, row, inputs + amountAt, String(amount))
  setCell(dmn, DECISION, row, inputs + unitAt, quote(unit))
}

/** A new key with a limit at every urgency. */
export function addLimit(dmn: Dmn, key: string): void {
  const first = {
    normal: { amount: 3, unit: 'workday' },
    urgent: { amount: 1, unit: 'workday' },
    'most-urgent': { amount: 0, unit: 'day' },
  } as const
  for (const urgency of URGENCIES) setLimit(dmn, key, urgency, first[urgency])
}

/** Where step and urgency are asked, and amount and unit are given. */
function columnsOf(table: DmnElement | undefined): [step: number, urgency: number, amount: number, unit: number] {
  const input = (name: string) => (table?.input ?? []).findIndex(one => one.inputExpression?.text === name)
  const output = (name: string) => (table?.output ?? []).findIndex(one => one.name === name)
  return [input('step'), input('urgency'), output('amount'), output('unit')]
}
