import assert from 'node:assert/strict'
import { test } from 'node:test'
import { freezeService } from '#catalogue/freeze.ts'
import { readServiceFolder } from '#catalogue/read.ts'
import type { DocumentDraft } from '#documents/drafting/document-draft.ts'
import type { MatterFacts } from '#documents/drafting/observe/agreement.ts'
import { aRequest } from '#test/support/drafts.ts'
import { reviewDraft } from './review.ts'

const { rules } = await freezeService(await readServiceFolder('catalogue/outgoing-document'), 1)
const NEW: MatterFacts = { secrecy: 'none', numbered: { now: 0, before: 0 } }

/** What the rules say of a draft beside its matter, as `id strength`. */
const saysOf = (draft: Partial<DocumentDraft>, matter: Partial<MatterFacts> = {}) =>
  reviewDraft(rules, aRequest(draft), '2026-03-02', { ...NEW, ...matter }).map(
    ({ fact, citation }) => `${fact} ${citation.rule} ${citation.strength}`,
  )
const told = (changes: Partial<DocumentDraft['particulars']>) => ({
  particulars: { ...aRequest().particulars, ...changes },
})

test('a request whose matter goes down is refused: another would sign it (第二十二条)', () => {
  assert.deepEqual(saysOf({}, { direction: 'down' }), ['direction-unlike-matter DOC-D05 MUST'])
})

test('a document that will be deliberated is not examined before the general office looked at it first (第二十条)', () => {
  assert.deepEqual(saysOf(told({ isDeliberated: true, preliminary: ' ' })), ['preliminary-missing DOC-D03 MUST'])
  assert.deepEqual(saysOf(told({ isDeliberated: true, preliminary: '贺文渊 3月1日' })), [])
})

test('on top of a joint document stand all organs or the leading one, and nobody else (第九条（四）)', () => {
  const issuers = ['中共云山区委办公室', '云山区人民政府办公室', '云山区教育局']
  const joint = { issuers, ...told({ isJointFit: true }) }
  const says = (names: string[], suffix = '文件') =>
    saysOf({ ...joint, masthead: { names, suffix } }).filter(one => one.includes('DOC-E04'))
  assert.deepEqual(says(issuers.slice(0, 2)), ['masthead-joint DOC-E04 MUST'])
  assert.deepEqual(says(['枢州市水利局']), ['masthead-other DOC-E04 GENERAL'])
  assert.deepEqual(says(issuers, ''), ['masthead-bare DOC-E04 RECOMMEND'])
  for (const names of [issuers, issuers.slice(0, 1), ['云山区委办']]) assert.deepEqual(says(names), [])
})

test('an order without the office and the name of who signs it asks for them (GB/T 9704-2012, 7.3.5.3)', () => {
  const order = (signature: DocumentDraft['signature']) =>
    saysOf({
      kind: '命令',
      form: 'order',
      masthead: { names: ['中共云山区委办公室'], suffix: '令' },
      signature,
    }).filter(one => one.includes('LAY-17'))
  const stamped = (office: string, name: string) => order({ form: 'stamped', signatories: [{ office, name }] })
  assert.deepEqual(order({ form: 'sealed' }), ['stamp-missing LAY-17 GENERAL'])
  assert.deepEqual(stamped('区长', ' '), ['stamp-missing LAY-17 GENERAL'])
  assert.deepEqual(stamped('区长', '张伟民'), [])
})

test('one document more than in all of last year asks for the reason; the first year of an office does not', () => {
  const says = (now: number, before: number) => saysOf({}, { numbered: { now, before } })
  assert.deepEqual(says(12, 12), ['more-than-last-year DOC-R15 GENERAL'])
  assert.deepEqual([says(11, 12), says(30, 0)], [[], []])
  const [finding] = reviewDraft(rules, aRequest(), '2026-03-02', { ...NEW, numbered: { now: 12, before: 12 } })
  assert.deepEqual([finding?.amount, finding?.text], [13, '12'])
})

test('a mark and the secrecy of the matter are one, and copies are counted for work secrets only (第九条（一）（二）)', () => {
  assert.deepEqual(saysOf({ secrecy: '内部' }), ['secrecy-unlike-matter DOC-E02 GENERAL'])
  assert.deepEqual(saysOf({}, { secrecy: 'work-secret' }), ['secrecy-unlike-matter DOC-E02 GENERAL'])
  assert.deepEqual(saysOf({ secrecy: '工作秘密' }, { secrecy: 'internal' }), ['copies-uncounted DOC-E01 GENERAL'])
  assert.deepEqual(saysOf({ secrecy: '工作秘密' }, { secrecy: 'work-secret' }), [])
})

test('another kind than was registered is said, and the one that was registered is not', () => {
  assert.deepEqual(saysOf({}, { kind: '通知' }), ['kind-unlike-matter DOC-D02 GENERAL'])
  assert.deepEqual(saysOf({}, { kind: '请示', direction: 'up' }), [])
})
