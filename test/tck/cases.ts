import { DmnModdle } from 'dmn-moddle'
import { temporalOf, type Kind } from '#rules/feel/kind.ts'
import type { Feel, Scope } from '#rules/feel/value.ts'

/** A case of the DMN TCK: input data, and what decisions have to come to with it. */
export interface Case {
  id: string
  /** The decision service that is invoked, where the case is about one. */
  service: string | undefined
  inputs: Scope
  results: readonly { name: string; expected: Feel }[]
}

interface Written {
  id?: string
  type?: string
  name?: string
  invocableName?: string
  modelName?: string
  testCase?: Written[]
  inputNode?: Written[]
  resultNode?: Written[]
  expected?: Written
  value?: { kind?: string; nil?: boolean; text?: string }
  component?: Written[]
  list?: { nil?: boolean; item?: Written[] }
  nil?: boolean
}

const attribute = (name: string, type = 'String') => ({ name, type, isAttr: true })
const many = (name: string, type: string) => ({ name, type, isMany: true })

/** The format of the TCK's cases (`testCases.xsd`), for the reader of DMN files. */
const TCK = {
  name: 'TCK',
  uri: 'http://www.omg.org/spec/DMN/20160719/testcase',
  prefix: 'tck',
  xml: { tagAlias: 'lowerCase' },
  types: [
    { name: 'TestCases', properties: [{ name: 'modelName', type: 'String' }, many('testCase', 'TestCase')] },
    {
      name: 'TestCase',
      properties: [
        ...['id', 'type', 'invocableName', 'name'].map(name => attribute(name)),
        many('inputNode', 'Node'),
        many('resultNode', 'Node'),
      ],
    },
    {
      name: 'Node',
      properties: [
        attribute('name'),
        attribute('nil', 'Boolean'),
        { name: 'expected', type: 'Node' },
        { name: 'value', type: 'Value' },
        many('component', 'Node'),
        { name: 'list', type: 'Items' },
      ],
    },
    { name: 'Items', properties: [attribute('nil', 'Boolean'), many('item', 'Node')] },
    {
      name: 'Value',
      properties: [attribute('kind'), attribute('nil', 'Boolean'), { name: 'text', type: 'String', isBody: true }],
    },
  ],
}

/** Stands for a blank. */
const BLANK = '\uE000'

/** Reads a file of cases; it names the model they are about. */
export async function readCases(xml: string): Promise<{ model: string; cases: Case[] }> {
  const moddle = new DmnModdle({ tck: TCK })
  // The reader takes `xsi:type` for a type of its own, and drops texts of blanks alone.
  const plain = xml
    .replaceAll('xsi:type=', 'kind=')
    .replaceAll('xsi:nil=', 'nil=')
    .replaceAll(/(?<=<value[^>]*>) +(?=<\/value>)/g, blank => BLANK.repeat(blank.length))
  const { rootElement } = await moddle.fromXML(plain, 'tck:TestCases')
  const root = rootElement as Written
  const cases = (root.testCase ?? []).map(({ id = '', type, invocableName, inputNode = [], resultNode = [] }) => ({
    id,
    service: type === 'decisionService' ? invocableName : undefined,
    inputs: Object.fromEntries(inputNode.map(node => [node.name ?? '', valueOf(node)])),
    results: resultNode.map(node => ({
      name: node.name ?? '',
      expected: node.expected ? valueOf(node.expected) : null,
    })),
  }))
  return { model: root.modelName ?? '', cases }
}

function valueOf({ value, component, list, nil }: Written): Feel {
  if (nil || value?.nil || list?.nil) return null
  if (list) return (list.item ?? []).map(valueOf)
  if (component) return Object.fromEntries(component.map(part => [part.name ?? '', valueOf(part)]))
  return value ? scalarOf(value.kind?.replace(/^\w+:/, '') ?? 'string', value.text ?? '') : null
}

const KINDS: Readonly<Record<string, readonly Kind[]>> = {
  date: ['date'],
  time: ['time'],
  dateTime: ['date and time'],
  duration: ['days and time duration', 'years and months duration'],
}

function scalarOf(type: string, text: string): Feel {
  if (type === 'boolean') return text === 'true'
  if (type === 'decimal' || type === 'double' || type === 'integer') return Number(text)
  if (type === 'string') return text.replaceAll(BLANK, ' ')
  return KINDS[type]?.map(kind => temporalOf(text, kind)).find(value => value !== undefined) ?? text
}
