import { readRules } from './read.ts'
import type { Decider } from './types.ts'

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')

const CITED =
  'shuniu:rule="DOC-U01" shuniu:source="《某条例》第二十四条" shuniu:strength="MUST" shuniu:evidence="found"'

interface Written {
  policy?: string
  /** `name:type`, or `name:type:"a","b"` with the values allowed. */
  inputs: readonly string[]
  outputs: readonly string[]
  /** Cells, then outputs. */
  rows: readonly (readonly string[])[]
  /** Attributes by row number instead of the usual citation. */
  attributes?: Readonly<Record<number, string>>
}

const input = (text: string, index: number): string => {
  const [, name = '', type = 'string', values] = /^([^:]*):?([^:]*):?(.*)$/.exec(text) ?? []
  const allowed = values ? `<inputValues id="v${index}"><text>${escaped(values)}</text></inputValues>` : ''
  return `<input id="i${index}"><inputExpression id="e${index}" typeRef="${type}"><text>${escaped(name)}</text></inputExpression>${allowed}</input>`
}

const output = (text: string, index: number): string => {
  const [name = '', values] = text.split(':')
  const order = values ? `<outputValues id="w${index}"><text>${escaped(values)}</text></outputValues>` : ''
  return `<output id="o${index}" name="${name}">${order}</output>`
}

/** Writes the DMN of one table called `t`, for the tests of this room. */
export function dmnOf({ policy = 'UNIQUE', inputs, outputs, rows, attributes = {} }: Written): string {
  const row = (texts: readonly string[], number: number): string => {
    const entries = texts.map((text, index) => {
      const tag = index < inputs.length ? 'inputEntry' : 'outputEntry'
      return `<${tag} id="c${number}_${index}"><text>${escaped(text)}</text></${tag}>`
    })
    return `<rule id="r${number + 1}" ${attributes[number] ?? CITED}>${entries.join('')}</rule>`
  }
  const parts = [inputs.map(input), outputs.map(output), rows.map(row)].flat().join('\n')
  return definitions(
    `<decision id="t" name="表"><decisionTable id="dt" hitPolicy="${policy}">${parts}</decisionTable></decision>`,
  )
}

export const definitions = (decisions: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?><definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" xmlns:shuniu="urn:shuniu:dmn:1" id="d" name="d" namespace="urn:t">${decisions}</definitions>`

export async function tableFrom(written: Written): Promise<Decider> {
  const table = (await readRules(dmnOf(written))).get('t')
  if (!table) throw new Error('the table was not read')
  return table
}
