import { DmnModdle } from 'dmn-moddle'
import type { Citation, Evidence, Strength } from '#base/citation.ts'
import { compileCell } from './cell.ts'
import type { DmnElement } from './dmn-element.ts'
import { evaluateFeel } from './feel.ts'
import { tableOf, type HitPolicy, type Row } from './table.ts'
import type { RuleBook, Table } from './types.ts'

const STRENGTHS: readonly string[] = ['MUST', 'GENERAL', 'RECOMMEND', 'LOCAL'] satisfies Strength[]
const EVIDENCES: readonly string[] = ['found', 'secondary', 'memory', 'convention'] satisfies Evidence[]
const POLICIES: readonly string[] = ['UNIQUE', 'FIRST', 'ANY', 'COLLECT', 'RULE ORDER'] satisfies HitPolicy[]

/**
 * Reads the decision tables of a DMN file.
 * @throws Error naming the decision whose hit policy or logic is not supported
 */
export async function readRules(xml: string): Promise<RuleBook> {
  const { rootElement } = (await new DmnModdle().fromXML(xml)) as { rootElement: DmnElement }
  const decisions = (rootElement.drgElement ?? []).filter(element => element.$type === 'dmn:Decision')
  return new Map(decisions.map(decision => [decision.id ?? '', readDecision(decision)]))
}

function readDecision(decision: DmnElement): Table {
  const id = decision.id ?? ''
  const table = decision.decisionLogic
  if (table?.$type !== 'dmn:DecisionTable') throw new Error(`decision ${id} is not a decision table`)
  const policy = table.hitPolicy ?? 'UNIQUE'
  if (!POLICIES.includes(policy)) throw new Error(`decision ${id}: hit policy ${policy} is not supported`)
  const inputs = (table.input ?? []).map(input => ({
    name: input.inputExpression?.text?.trim() ?? '',
    type: input.inputExpression?.typeRef ?? 'string',
  }))
  const outputs = (table.output ?? []).map(output => output.name ?? '')
  return tableOf(
    { id, name: decision.name ?? id, policy: policy as HitPolicy, inputs },
    (table.rule ?? []).map(rule => readRow(rule, outputs)),
  )
}

function readRow(rule: DmnElement, outputs: readonly string[]): Row {
  const citation = citationOf(rule)
  return {
    id: rule.id ?? '',
    cells: (rule.inputEntry ?? []).map(entry => ({
      text: entry.text?.trim() ?? '-',
      test: compileCell(entry.text ?? '-'),
    })),
    outputs: (rule.outputEntry ?? []).map((entry, index) => ({
      name: outputs[index] ?? '',
      text: entry.text ?? 'null',
      constant: evaluateFeel(entry.text ?? 'null', {}),
    })),
    validFrom: rule.$attrs['shuniu:validFrom'] || '0000-01-01',
    validTo: rule.$attrs['shuniu:validTo'] || '9999-12-31',
    ...(citation ? { citation } : {}),
  }
}

function citationOf(rule: DmnElement): Citation | undefined {
  const {
    'shuniu:rule': id,
    'shuniu:source': source,
    'shuniu:strength': strength = '',
    'shuniu:evidence': evidence = '',
  } = rule.$attrs
  if (!id || !source || !STRENGTHS.includes(strength) || !EVIDENCES.includes(evidence)) return undefined
  return { rule: id, source, strength: strength as Strength, evidence: evidence as Evidence }
}
