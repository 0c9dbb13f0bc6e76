import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import type { DocumentDraft } from '#documents/drafting/document-draft.ts'
import { testApi } from '#test/support/api.ts'
import { chance } from '#test/support/chance.ts'
import { aNotice, beginIssuing, bringToSignature, equip } from '#test/support/issuing.ts'

/** Edits thrown by chance, after three that show each way once. */
const EDITS = 9

type Edit = (draft: DocumentDraft) => DocumentDraft

/** Changes of what is said; the smallest is a comma. */
const SUBSTANCE: readonly Edit[] = [
  draft => ({ ...draft, title: draft.title.replace('安全', '运行') }),
  draft => ({ ...draft, to: draft.to.toReversed() }),
  draft => ({ ...draft, remark: draft.remark === '' ? '此件公开发布' : '' }),
  draft => ({ ...draft, urgency: draft.urgency === '' ? '加急' : '' }),
  draft => ({ ...draft, printedBy: `${draft.printedBy}综合科` }),
  draft => ({
    ...draft,
    body: draft.body.map(block =>
      block.kind === 'paragraph' ? { ...block, text: block.text.replace('，', '、') } : block,
    ),
  }),
  draft => ({ ...draft, body: [...draft.body, { kind: 'paragraph', text: '特此通知。' }] }),
]

/** The same said in another order of its parts: nothing that anybody reads. */
const turned = <T extends object>(given: T): T => Object.fromEntries(Object.entries(given).toReversed()) as T
const COSMETIC: readonly Edit[] = [
  draft => turned(draft),
  draft => ({ ...draft, particulars: turned(draft.particulars) }),
]

const signed = aNotice()
/** Back to the very words that were signed. */
const BACK: Edit = () => signed

test('however a signed text is edited, the signature counts while its words are those that were signed, and no further step is taken when they are not', async t => {
  const { seed } = chance(1)
  const every = fc.constantFrom(...SUBSTANCE, ...COSMETIC, ...COSMETIC, BACK, BACK)
  const [thrown = []] = fc.sample(fc.array(every, { minLength: EDITS, maxLength: EDITS }), { seed, numRuns: 1 })
  const [substance, cosmetic] = [SUBSTANCE[0] ?? BACK, COSMETIC[0] ?? BACK]
  const office = await testApi(t)
  await equip(office)
  const issuing = await beginIssuing(office)
  await bringToSignature(issuing, signed)
  await issuing.complete('luchengzhi', 'sign', { outcome: 'sign' })
  let draft = signed
  for (const [at, edit] of [substance, BACK, cosmetic, ...thrown].entries()) {
    draft = edit(draft)
    await issuing.write(draft, 'hewenyuan')
    const isSame = isDeepStrictEqual(draft, signed)
    const { signatures } = await issuing.document()
    const counts = signatures.some(one => one.counts)
    assert.equal(counts, isSame, `edit ${at} of ${JSON.stringify({ seed })}`)
    if (!isSame) {
      const refused = await issuing.refused<{ refusals: { code: string; rule?: string }[] }>('hewenyuan', 'recheck', {
        outcome: 'pass',
      })
      assert.deepEqual(
        refused.refusals.map(one => [one.code, one.rule]),
        [['DOCUMENT_UNSIGNED', 'DOC-O01']],
      )
    }
  }
  await issuing.write({ ...signed, remark: '此件不公开' }, 'hewenyuan')
  await issuing.complete('hewenyuan', 'recheck', { outcome: 'changed', opinion: '加了附注。' })
  await issuing.complete('luchengzhi', 'sign', { outcome: 'sign' })
  await issuing.complete('hewenyuan', 'recheck', { outcome: 'pass' })
})
