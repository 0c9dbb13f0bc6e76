import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import test from 'node:test'
import { Act, Citation, MatterState } from '#api/matters/schema.ts'
import { DUTIES } from '#catalogue/duties.ts'
import { readProcedure } from '#procedure/read/read.ts'
import type { OpinionKind } from '#procedure/types.ts'
import { zhHans } from '../../web/texts/zh-Hans.ts'
import { zhHant } from '../../web/texts/zh-Hant.ts'

interface Word {
  word: string
  hans: string
  hant: string
  meaning: string
}

/** The rows of each section's table, by the section's heading. */
function tablesOf(text: string): Map<string, Word[]> {
  const sections = text.split(/^## /m).slice(1)
  return new Map(
    sections.map(section => [
      section.slice(0, section.indexOf('\n')),
      [...section.matchAll(/^\| ([^|]+) \| ([^|]+) \| ([^|]+) \| ([^|]+) \|$/gm)]
        .slice(1)
        .map(([, word = '', hans = '', hant = '', meaning = '']) => ({
          word: word.replaceAll('`', ''),
          hans,
          hant,
          meaning,
        })),
    ]),
  )
}

const tables = tablesOf(readFileSync('GLOSSARY.md', 'utf8'))
const tableOf = (heading: string): Word[] => tables.get(heading) ?? assert.fail(`there is no section ${heading}`)
const wordsOf = (heading: string): string[] =>
  tableOf(heading)
    .map(({ word }) => word)
    .toSorted((a, b) => a.localeCompare(b))
const sorted = (words: Iterable<string>): string[] => [...new Set(words)].toSorted((a, b) => a.localeCompare(b))

/** The screen's words under a prefix such as `act.`, by what follows it. */
const onScreen = (prefix: string): Map<string, Pick<Word, 'hans' | 'hant'>> =>
  new Map(
    Object.entries(zhHans)
      .filter(([key]) => key.startsWith(prefix))
      .map(([key, hans]) => [
        key.slice(prefix.length),
        { hans, hant: Object.entries(zhHant).find(([other]) => other === key)?.[1] ?? '' },
      ]),
  )

const OPINIONS = {
  proposal: true,
  instruction: true,
  countersignature: true,
  report: true,
  check: true,
  remark: true,
} satisfies Record<OpinionKind, true>

async function outcomesOfServices(): Promise<string[]> {
  const files = globSync('catalogue/*/procedure.bpmn')
  const graphs = await Promise.all(files.map(file => readProcedure(readFileSync(file, 'utf8'))))
  return graphs.flatMap(({ graph }) =>
    [...(graph?.steps.values() ?? [])].flatMap(step => step.outcomes.map(({ code }) => code)),
  )
}

test('every act, state, duty, permission, outcome, kind of opinion, strength and evidence has its word', async () => {
  assert.deepEqual(wordsOf('Acts'), sorted(Act.shape.kind.options))
  assert.deepEqual(wordsOf('States of a matter'), sorted(MatterState.options))
  assert.deepEqual(wordsOf('Duties'), sorted(Object.keys(DUTIES)))
  assert.deepEqual(wordsOf('Permissions'), sorted(onScreen('permission.').keys()))
  const used = new Set(await outcomesOfServices())
  assert.deepEqual(
    wordsOf('Outcomes of tasks').filter(outcome => !used.has(outcome)),
    [],
  )
  assert.deepEqual(wordsOf('Kinds of opinion'), sorted(Object.keys(OPINIONS)))
  assert.deepEqual(wordsOf('Strength of a rule'), sorted(Citation.shape.strength.options))
  assert.deepEqual(wordsOf('Evidence of a rule'), sorted(Citation.shape.evidence.options))
})

test('every permission that code or a service asks for has its word', () => {
  const permissions = wordsOf('Permissions')
  const files = globSync('src/**/*.ts')
  const asked = files.flatMap(file => [
    ...readFileSync(file, 'utf8').matchAll(
      /(?:permissions\.includes\(|may\(actor, |byMatter\(acting, loaded, )'([\w-]+)'/g,
    ),
  ])
  assert.ok(asked.length > 5, `only ${asked.length} questions were found`)
  for (const [question, permission = ''] of asked) assert.ok(permissions.includes(permission), question)
})

test('the screen calls acts, states, duties and permissions by these words', () => {
  for (const [heading, prefix] of [
    ['Acts', 'act.'],
    ['States of a matter', 'state.'],
    ['Permissions', 'permission.'],
  ] as const) {
    const spoken = onScreen(prefix)
    for (const { word, hans, hant } of tableOf(heading))
      assert.deepEqual({ word, ...spoken.get(word) }, { word, hans, hant })
  }
  for (const { word, hans, hant } of tableOf('Duties')) {
    const [, text] = Object.entries(DUTIES).find(([duty]) => duty === word) ?? []
    if (text) assert.deepEqual([text['zh-Hans'], text['zh-Hant']], [hans, hant])
  }
})

test('a word stands in its table once, with its meaning in one sentence', () => {
  for (const [heading, words] of tables) {
    assert.ok(words.length > 0, `${heading} holds no word`)
    assert.equal(new Set(words.map(({ word }) => word)).size, words.length, heading)
    for (const { word, meaning } of words) assert.match(meaning, /^[A-Z].*[^.]\.$/, word)
  }
})

test('every word is used in the code', () => {
  const code = globSync(['src/**/*.ts', 'catalogue/**/*.{bpmn,dmn,json}'])
    .map(file => readFileSync(file, 'utf8'))
    .join('\n')
  for (const words of tables.values())
    for (const { word } of words) assert.ok(new RegExp(`\\b${word.replace(' ', '[- ]')}`, 'i').test(code), word)
})

test('an unknown act is seen', () => {
  const planted = tablesOf(
    '## Acts\n\n| act | 简体 | 繁體 | meaning |\n|---|---|---|---|\n| `sing` | 唱 | 唱 | To sing. |\n',
  )
  assert.deepEqual(planted.get('Acts'), [{ word: 'sing', hans: '唱', hant: '唱', meaning: 'To sing.' }])
  assert.ok(!sorted(Act.shape.kind.options).includes('sing'))
})
