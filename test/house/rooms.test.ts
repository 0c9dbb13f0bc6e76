import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import test from 'node:test'
import { ROOMS } from './rooms.ts'

interface Import {
  file: string
  from: string
  to: string
}

/** Every import of another room, `import type` included. */
function importsOf(file: string, text: string): Import[] {
  const from = file.split('/')[1] ?? ''
  return [...text.matchAll(/from '#(\w+)\//g)]
    .map(match => ({ file, from, to: match[1] ?? '' }))
    .filter(found => found.to !== from)
}

const breaks = (found: Import): boolean => !(ROOMS[found.from] ?? []).includes(found.to)

test('a room imports only the rooms its row names', () => {
  const files = globSync('src/**/*.ts').filter(file => !file.includes('.test.'))
  const imports = files.flatMap(file => importsOf(file, readFileSync(file, 'utf8')))
  assert.ok(
    files.length > 30 && imports.length > 30,
    `only ${files.length} files and ${imports.length} imports were looked at`,
  )
  assert.deepEqual(imports.filter(breaks), [])
})

test('an upward import is seen', () => {
  assert.deepEqual(
    importsOf('src/calendar/planted.ts', `import type { Step } from '#procedure/types.ts'`).filter(breaks).length,
    1,
  )
})

test('ARCHITECTURE.md prints the same table', () => {
  const printed = Object.fromEntries(
    [...readFileSync('ARCHITECTURE.md', 'utf8').matchAll(/^\| `(\w+)` \| ([^|]*) \|/gm)].map(match => [
      match[1],
      (match[2] ?? '')
        .split(',')
        .map(word => word.trim())
        .filter(word => word !== '' && word !== '–'),
    ]),
  )
  assert.deepEqual(printed, ROOMS)
})

/** The made-up weeks of the demonstration name the services they play; nothing but the command `demo` runs them. */
const PLAYS_SERVICES = 'src/main/demo/'

/** A table's file name is a word for whoever downloads it, and may be the word a service is called by. */
const withoutDownloads = (text: string): string => text.replaceAll(/\bsendCsv\(reply, '[\w-]+'/g, '')

test('no source file names a service of the catalogue, except the story of the demonstration', () => {
  const services = globSync('catalogue/*/service.json').map(path => path.split('/')[1] ?? '')
  const files = globSync('src/**/*.ts').filter(file => !file.includes('.test.') && !file.startsWith(PLAYS_SERVICES))
  for (const service of services)
    for (const file of files)
      assert.ok(!withoutDownloads(readFileSync(file, 'utf8')).includes(`'${service}'`), `${file} names ${service}`)
})

test('only the command `demo` reaches the story of the demonstration', () => {
  const files = globSync('src/**/*.ts').filter(file => !file.includes('.test.') && !file.startsWith(PLAYS_SERVICES))
  const reaching = files.filter(file => /from '(?:#main|\.{1,2})\/demo\//.test(readFileSync(file, 'utf8')))
  assert.deepEqual(
    reaching.filter(file => file !== 'src/main/commands/demo.ts'),
    [],
  )
})
