import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import test from 'node:test'
import { splitStatements } from './split-statements.ts'

const bare = (text: string) => text.replace(/--[^\n]*|[\s;]+/g, '')
const texts = (source: string) => splitStatements(source).map(statement => statement.text)

test('a semicolon inside a string, a name, a body or a comment ends nothing', () => {
  assert.deepEqual(texts(`select ';', 'it''s;', E'a\\';b', ";""x"; select 2`), [
    `select ';', 'it''s;', E'a\\';b', ";""x"`,
    'select 2',
  ])
  assert.deepEqual(texts('create function f() as $$ begin; end; $$; select 1'), [
    'create function f() as $$ begin; end; $$',
    'select 1',
  ])
  assert.deepEqual(texts('do $a$ select $$;$$; $a$; select 1;'), ['do $a$ select $$;$$; $a$', 'select 1'])
  assert.deepEqual(texts('select 1 /* ; /* ; */ ; */ + 1; -- ;\nselect 2'), [
    'select 1 /* ; /* ; */ ; */ + 1',
    '-- ;\nselect 2',
  ])
})

test('a parameter or a name with a dollar sign opens no body', () => {
  assert.deepEqual(texts('select $1; select a$b$c; select 3'), ['select $1', 'select a$b$c', 'select 3'])
})

test('blanks and comments alone are no statement', () => {
  assert.deepEqual(texts('-- nothing\n ; ;/* nor here */\n'), [])
})

test('each statement knows the line it begins on', () => {
  assert.deepEqual(
    splitStatements('select 1;\n\nselect\n2;\nselect 3').map(statement => statement.line),
    [1, 3, 5],
  )
})

test('nothing of the migrations of this project is lost', () => {
  const folder = new URL('../../migrations/', import.meta.url)
  const files = readdirSync(folder).filter(file => file.endsWith('.sql'))
  assert.ok(files.length > 0)
  for (const file of files) {
    const source = readFileSync(new URL(file, folder), 'utf8')
    assert.equal(bare(texts(source).join(';')), bare(source), file)
  }
})
