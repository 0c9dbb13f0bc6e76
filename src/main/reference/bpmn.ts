import * as fs from 'node:fs'
import * as path from 'node:path'
import { LANGUAGES } from '#base/language.ts'
import { CHILDREN, ON_ELEMENTS, SHUNIU } from '#procedure/read/descriptor.ts'
import { ACTIVITIES } from '#procedure/reference/activities.ts'
import { ATTRIBUTES, FIELD_CHILD } from '#procedure/reference/attributes.ts'
import { EVENTS } from '#procedure/reference/events.ts'
import { ROUTES, VERBS } from '#procedure/reference/routes.ts'
import type { Supported } from '#procedure/reference/supported.ts'
import { SILENT, UNSUPPORTED } from '#procedure/reference/unsupported.ts'
import { PROJECT } from '../project.ts'
import { pageOf, table, type Page } from './page.ts'

const CASES = 'src/procedure/conformance'

/** The names of an element's cases, in order. */
const casesOf = (element: string): string[] =>
  fs
    .globSync('*.bpmn', { cwd: path.join(PROJECT, CASES, element) })
    .map(file => file.replace('.bpmn', ''))
    .toSorted()

const link = (element: string, name: string): string => `[${name}](../../${CASES}/${element}/${name}.bpmn)`

function supported(title: string, elements: Readonly<Record<string, Supported>>): string {
  const rows = Object.entries(elements).map(([id, { name, does }]) => [
    `${name['zh-Hans']}<br>${name.en}`,
    ...LANGUAGES.map(language => does[language]),
    casesOf(id)
      .map(each => link(id, each))
      .join('<br>'),
  ])
  return `## ${title}\n\n${table(['', ...LANGUAGES, '案例 Cases'], rows)}`
}

const element = (name: string): string => `\`${name.replace('bpmn:', '')}\``

/** What a drawing says beside standard BPMN: attributes by the elements they stand on, then children. */
function attributes(): string {
  const onElements = ON_ELEMENTS.flatMap(({ extends: hosts, properties }) =>
    properties.map(({ name }) => [`\`shuniu:${name}\``, hosts.map(element).join(', '), ...wordsOf(name)]),
  )
  const children = CHILDREN.map(({ name }) => {
    const tag = name.toLowerCase()
    const words = tag === 'field' ? LANGUAGES.map(language => FIELD_CHILD[language]) : wordsOf(tag)
    return [`\`<shuniu:${tag}>\``, '`extensionElements`', ...words]
  })
  return `## 我们的属性 Our attributes\n\nxmlns:shuniu="${SHUNIU.uri}"\n\n${table(['', '图元 Elements', ...LANGUAGES], [...onElements, ...children])}`
}

function wordsOf(name: string): string[] {
  const text = ATTRIBUTES[name]
  if (!text) throw new Error(`nothing says what shuniu:${name} means`)
  return LANGUAGES.map(language => text[language])
}

/** What of BPMN 2.0 the engine runs, each with the cases that show it, and what it refuses. */
export function bpmn(): Page {
  const refused = UNSUPPORTED.map(({ name, why }) => [name, ...LANGUAGES.map(language => why[language])])
  return pageOf('bpmn.md', 'BPMN 2.0', [
    '每个图元都有可以运行的案例：一张图、一串动作、应有的结果。 Each element has cases that run: a drawing, what is done, what has to come of it.',
    supported('事件 Events', EVENTS),
    supported('活动 Activities', ACTIVITIES),
    supported('网关、流、泳道 Gateways, flows, lanes', ROUTES),
    supported('不用画的动作 Done without being drawn', VERBS),
    attributes(),
    `## 不用的 Not run\n\n${table(['', ...LANGUAGES], refused)}`,
    `只给人看、不影响运行的 Drawn for readers, without effect: ${SILENT.map(name => `\`${name}\``).join(', ')}.`,
  ])
}
