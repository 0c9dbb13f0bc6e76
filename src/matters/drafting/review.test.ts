import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { freezeService } from '#catalogue/freeze.ts'
import { readServiceFolder } from '#catalogue/read.ts'
import type { DocumentDraft, Particulars } from '#documents/drafting/document-draft.ts'
import { ISSUER_KINDS, RELATIONS } from '#documents/drafting/relations.ts'
import { KINDS } from '#documents/drafting/kinds.ts'
import { directionOf } from '#documents/drafting/observe/direction.ts'
import { OBSERVATION_WORDS } from '#documents/drafting/observe/words.ts'
import { aRequest } from '#test/support/drafts.ts'
import { reviewDraft } from './review.ts'

const { rules } = await freezeService(await readServiceFolder('catalogue/outgoing-document'), 1)
const ON = '2026-03-02'
const review = (draft: DocumentDraft) => reviewDraft(rules, draft, ON)
const told = (changes: Partial<Particulars>) => ({ ...aRequest().particulars, ...changes })
const to = (...relations: (typeof RELATIONS)[number][]) =>
  relations.map((relation, at) => ({ name: `第${at + 1}机关`, relation }))
const paragraphs = (...texts: string[]): DocumentDraft['body'] => texts.map(text => ({ kind: 'paragraph', text }))

/** Down to the towns, in good order. */
const aNotice = (changes: Partial<DocumentDraft> = {}): DocumentDraft =>
  aRequest({
    kind: '通知',
    title: '中共云山区委办公室关于做好校车安全工作的通知',
    signers: [],
    to: [{ name: '区直各部门', relation: 'subordinate' }],
    body: paragraphs('现将校车安全有关事项通知如下。', '请认真执行，详见附件。'),
    ...changes,
  })

test('documents in good order go through', () => {
  assert.deepEqual(review(aRequest()), [])
  assert.deepEqual(review(aNotice()), [])
})

test('the direction follows from the relations of the addressees', () => {
  for (const [relations, direction] of [
    [[], 'public'],
    [['superior'], 'up'],
    [['above-superior'], 'up'],
    [['person'], 'up'],
    [['superior', 'superior'], 'up'],
    [['peer'], 'across'],
    [['unrelated'], 'across'],
    [['subordinate'], 'down'],
    [['subordinate-committee', 'peer'], 'down'],
    [['superior', 'peer'], 'mixed'],
    [['superior', 'subordinate'], 'mixed'],
  ] as const)
    assert.equal(directionOf(to(...relations)), direction, relations.join())
})

/** One row a rule: the draft, the rule that has to speak, how hard, and where. */
const CASES: readonly [what: string, draft: DocumentDraft, rule: string, strength: string, at: string][] = [
  ['a request to nobody above', aRequest({ to: to('unrelated'), signers: [] }), 'DOC-K11', 'MUST', 'to'],
  ['a report that goes down', aNotice({ kind: '报告' }), 'DOC-K10', 'MUST', 'to'],
  ['a notice that goes up', aNotice({ to: to('superior'), signers: ['顾长河'] }), 'DOC-K08', 'MUST', 'to'],
  ['a letter to a superior', aNotice({ kind: '函', to: to('superior') }), 'DOC-K14', 'MUST', 'to'],
  ['a motion of a committee', aNotice({ kind: '议案' }), 'DOC-K13', 'MUST', 'title'],
  ['an order of a committee', aNotice({ kind: '命令' }), 'DOC-K03', 'GENERAL', 'title'],
  ['a proclamation with addressees', aNotice({ kind: '公告' }), 'DOC-K05', 'MUST', 'to'],
  ['a reply without its request', aNotice({ kind: '批复' }), 'DOC-K12', 'MUST', 'answers'],
  ['a plan as a title', aNotice({ title: '校车安全管理方案' }), 'DOC-K16', 'GENERAL', 'title'],
  ['minutes in another form', aNotice({ kind: '纪要' }), 'DOC-K15', 'GENERAL', 'form'],
  ['an urgency that is none', aNotice({ urgency: '急件' }), 'DOC-E03', 'MUST', 'urgency'],
  ['a code with a year in it', aNotice({ code: '云区委办〔2026〕3号' }), 'DOC-E05', 'MUST', 'code'],
  ['a request without its signer', aRequest({ signers: [] }), 'DOC-E06', 'MUST', 'signers'],
  ['a notice with a signer', aNotice({ signers: ['顾长河'] }), 'DOC-E06', 'MUST', 'signers'],
  ['a title of another kind', aNotice({ title: '中共云山区委办公室关于校车的报告' }), 'DOC-E07', 'MUST', 'title'],
  ['a title without its issuer', aNotice({ title: '关于校车安全的通知' }), 'DOC-E07', 'GENERAL', 'title'],
  ['nobody addressed', aNotice({ to: [] }), 'DOC-E08', 'MUST', 'to'],
  ['an annex that is not there', aNotice({ body: paragraphs('详见附件3。') }), 'DOC-E09', 'MUST', 'body.0'],
  [
    'an annex title with a full stop',
    aNotice({ annexes: [{ title: '名单。', body: paragraphs('甲') }] }),
    'DOC-E09',
    'MUST',
    'annexes.0.title',
  ],
  ['no issuer', aNotice({ issuers: [' '] }), 'DOC-E10', 'MUST', 'issuers'],
  ['a request without a seal', aRequest({ signature: { form: 'unsealed' } }), 'DOC-E12', 'MUST', 'signature'],
  ['a notice without a seal', aNotice({ signature: { form: 'unsealed' } }), 'DOC-E12', 'GENERAL', 'signature'],
  ['a request without a contact', aRequest({ remark: '' }), 'DOC-E13', 'LOCAL', 'remark'],
  [
    'one organ both addressed and in copy',
    aNotice({ cc: [{ name: '区直各部门', relation: 'subordinate' }] }),
    'DOC-E14',
    'MUST',
    'cc',
  ],
  ['nobody prints it', aNotice({ printedBy: '' }), 'DOC-E15', 'MUST', 'printedBy'],
  [
    'square brackets in a number',
    aNotice({ body: paragraphs('按云教[2026]12号，见附件。') }),
    'DOC-E05',
    'MUST',
    'body.0',
  ],
  ['no text', aNotice({ body: [] }), 'LAY-11', 'MUST', 'body.0'],
  ['no basis', aNotice({ particulars: told({ basis: '' }) }), 'DOC-R01', 'GENERAL', 'basis'],
  ['a level skipped in silence', aRequest({ to: to('above-superior') }), 'DOC-R02', 'MUST', 'cc'],
  [
    'a level skipped openly',
    aRequest({ to: to('above-superior'), cc: [{ name: '市委办', relation: 'superior' }] }),
    'DOC-R02',
    'GENERAL',
    'to',
  ],
  ['a request to two superiors', aRequest({ to: to('superior', 'superior') }), 'DOC-R03', 'GENERAL', 'to'],
  [
    'a subordinate in copy of a request',
    aRequest({ cc: [{ name: '区教育局', relation: 'subordinate' }] }),
    'DOC-R03',
    'MUST',
    'cc',
  ],
  [
    'a major matter of a department',
    aRequest({ particulars: told({ issuerKind: 'department', isMajor: true }) }),
    'DOC-R04',
    'MUST',
    'basis',
  ],
  [
    'a request passed on bare',
    aRequest({ particulars: told({ answers: { title: '请示', number: '', text: '' } }) }),
    'DOC-R05',
    'MUST',
    'answers',
  ],
  [
    'two matters in a request',
    aRequest({ body: paragraphs('一是请批准拨付校车经费50万元。', '二是请同意增加驾驶员编制3名，见附件。') }),
    'DOC-R06',
    'MUST',
    'body.1',
  ],
  [
    'a request in a report',
    aRequest({ kind: '报告', title: '中共云山区委办公室关于校车的报告' }),
    'DOC-R06',
    'MUST',
    'body.5',
  ],
  ['a leader addressed unasked', aRequest({ to: to('person') }), 'DOC-R07', 'MUST', 'to'],
  ['a person who writes up', aRequest({ particulars: told({ issuerKind: 'person' }) }), 'DOC-R07', 'MUST', 'issuers'],
  ['led by two', aRequest({ particulars: told({ isDualLed: true }) }), 'DOC-R08', 'GENERAL', 'cc'],
  [
    'important, and the superior not told',
    aNotice({ particulars: told({ isImportant: true }) }),
    'DOC-R09',
    'MUST',
    'cc',
  ],
  [
    'a department that orders a committee',
    aNotice({ to: to('subordinate-committee'), particulars: told({ issuerKind: 'department' }) }),
    'DOC-R10',
    'MUST',
    'to',
  ],
  [
    'an office that orders a committee unauthorised',
    aNotice({ to: to('subordinate-committee') }),
    'DOC-R10',
    'MUST',
    'to',
  ],
  [
    'consent that the text does not state',
    aNotice({ particulars: told({ needsApproval: true, approvedBy: '3月1日区委常委会' }) }),
    'DOC-R11',
    'MUST',
    'body.0',
  ],
  [
    'a department that does not agree',
    aNotice({ particulars: told({ consulted: [{ name: '区财政局', agreed: false }] }) }),
    'DOC-R12',
    'MUST',
    'consulted',
  ],
  [
    'a joint issue nobody confirmed',
    aNotice({ issuers: ['中共云山区委办公室', '云山区教育局'] }),
    'DOC-R13',
    'MUST',
    'issuers',
  ],
  [
    'an internal unit that writes outwards',
    aNotice({ particulars: told({ issuerKind: 'internal-unit' }) }),
    'DOC-R14',
    'MUST',
    'issuers',
  ],
  ['a long text', aNotice({ body: paragraphs('安'.repeat(5001), '见附件') }), 'DOC-R16', 'GENERAL', 'body.0'],
  ['a burden below', aNotice({ body: paragraphs('各单位签订责任状，见附件。') }), 'DOC-R17', 'GENERAL', 'body.0'],
  ['white heads', aNotice({ code: '', to: to('subordinate', 'subordinate') }), 'DOC-R18', 'GENERAL', 'code'],
  ['no review of legality', aNotice({ particulars: told({ isNormative: true }) }), 'DOC-D08', 'MUST', 'reviews'],
  [
    'no review of competition',
    aNotice({ particulars: told({ touchesCompetition: true }) }),
    'DOC-D09',
    'MUST',
    'reviews',
  ],
  [
    'a day that is none',
    aNotice({ body: paragraphs('请于2026年2月30日前办结，见附件。') }),
    'DOC-D02',
    'MUST',
    'body.0',
  ],
]

test('each rule speaks where it has to, with its strength and its place', () => {
  for (const [what, draft, rule, strength, at] of CASES) {
    const found = review(draft).map(one => [one.citation.rule, one.citation.strength, one.at])
    assert.ok(
      found.some(one => one.join() === [rule, strength, at].join()),
      `${what}: ${JSON.stringify(found)}`,
    )
  }
})

test('what looks like a breach and is none is left alone', () => {
  const silent = (draft: DocumentDraft, rule: string) =>
    assert.ok(!review(draft).some(one => one.citation.rule === rule), rule)
  const authorised = told({ approvedBy: '区委同意' })
  silent(aNotice({ to: to('subordinate-committee'), particulars: authorised }), 'DOC-R10')
  silent(
    aNotice({
      kind: '函',
      form: 'letter',
      to: to('subordinate-committee'),
      particulars: told({ issuerKind: 'department' }),
    }),
    'DOC-R10',
  )
  silent(aRequest({ to: to('person'), particulars: told({ handedBy: '李明书记3月1日交办' }) }), 'DOC-R07')
  silent(
    aRequest({ body: paragraphs('请批准拨付校车经费50万元。', '以上请示，请批准拨付校车经费，见附件。') }),
    'DOC-R06',
  )
  silent(aNotice({ body: paragraphs('按云教〔2026〕12号办理，见附件。') }), 'DOC-E05')
  silent(aNotice({ title: '中共云山区委办公室关于试行《校车管理办法》的通知（试行）' }), 'DOC-K16')
})

const line = fc.string({
  unit: fc.constantFrom(...'请批准一、（二）3.附件约左右报送落实情况〔2026〕第1号，。元年月日《“ab'),
  maxLength: 40,
})
const addressees = fc.array(fc.record({ name: line, relation: fc.constantFrom(...RELATIONS) }), { maxLength: 4 })
const flag = fc.boolean()
const anyDraft: fc.Arbitrary<DocumentDraft> = fc
  .record({
    kind: fc.constantFrom(...KINDS),
    form: fc.constantFrom('document', 'letter', 'order', 'minutes'),
    code: line,
    urgency: line,
    title: line,
    signers: fc.array(line, { maxLength: 2 }),
    issuers: fc.array(line, { minLength: 1, maxLength: 3 }),
    to: addressees,
    cc: addressees,
    body: fc.array(
      line.map(text => ({ kind: 'paragraph' as const, text })),
      { maxLength: 5 },
    ),
    annexes: fc.array(
      line.map(title => ({ title, body: [] })),
      { maxLength: 2 },
    ),
    particulars: fc
      .record({
        issuerKind: fc.constantFrom(...ISSUER_KINDS),
        isImportant: flag,
        isMajor: flag,
        needsApproval: flag,
        isDualLed: flag,
        approvedBy: line,
        basis: line,
      })
      .map(told),
  })
  .map(changes => aRequest(changes))

test('whatever is written, every observation is judged, cited and said, and the same draft is judged the same', () => {
  fc.assert(
    fc.property(anyDraft, draft => {
      const found = review(draft)
      for (const { fact, citation, says } of found) {
        assert.ok(OBSERVATION_WORDS[fact].en !== '' && citation.source !== '' && says !== '')
      }
      assert.deepEqual(review(structuredClone(draft)), found)
    }),
    { numRuns: 200 },
  )
})

test('a rule that was not yet in force says nothing', () => {
  const long = aNotice({ body: paragraphs('安'.repeat(5001)) })
  assert.ok(!reviewDraft(rules, long, '2020-01-01').some(one => one.citation.rule === 'DOC-R16'))
})
