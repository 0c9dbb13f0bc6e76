import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { aLongDraft, aRequest } from '#test/support/drafts.ts'
import { toDocument } from '../../drafting/to-document.ts'
import { pictureDocument, typesetDocument } from '../typeset-document.ts'
import { openTypesetter } from '../typesetter.ts'

const typesetter = openTypesetter()
after(() => typesetter.close())
const press = { typesetter, catalogue: 'catalogue' }
const date = '2026-03-09'

test('there are as many pictures as pages, of the size of the sheet, with nothing that a browser would run', async () => {
  const document = toDocument(aLongDraft(), { date })
  const { pages } = await pictureDocument(press, document)
  assert.equal(pages.length, (await typesetDocument(press, document)).pages)
  for (const page of pages) {
    assert.match(page, /^<svg [^>]*viewBox="0 0 595\.2\d+ 841\.8\d+">/)
    const tags = new Set([...page.matchAll(/<([\w:]+)/g)].map(([, tag]) => tag))
    assert.deepEqual(
      [...tags].filter(tag => !['svg', 'g', 'path', 'use', 'defs', 'symbol', 'clipPath'].includes(tag ?? '')),
      [],
    )
    const letters = new Set([...page.matchAll(/<symbol id="(\w+)"/g)].map(([, id]) => id))
    for (const [, id] of page.matchAll(/href="#(\w+)"/g)) assert.ok(letters.has(id))
  }
})

test('a page of which nothing changed is the same picture again', async () => {
  const before = await pictureDocument(press, toDocument(aLongDraft(), { date }))
  const draft = aLongDraft()
  draft.body.push({ kind: 'paragraph', text: '本通知自印发之日起施行。' })
  const later = await pictureDocument(press, toDocument(draft, { date }))
  assert.equal(later.pages[0], before.pages[0])
  assert.notDeepEqual(later.pages, before.pages)
})

test('a draft of which nothing is written has a page, and what its faces lack is named', async () => {
  const empty = aRequest({ title: '', to: [], body: [], annexes: [], signers: [], remark: '' })
  assert.ok((await pictureDocument(press, toDocument(empty, { date }))).pages.length > 0)
  const named = aRequest({ remark: '联系人：李玥' })
  assert.deepEqual((await pictureDocument(press, toDocument(named, { date }))).missing, ['玥'])
})
