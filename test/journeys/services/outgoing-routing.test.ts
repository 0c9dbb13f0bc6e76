import assert from 'node:assert/strict'
import { test } from 'node:test'
import { freezeService } from '#catalogue/freeze.ts'
import { readServiceFolder } from '#catalogue/read.ts'
import type { DocumentDraft } from '#documents/drafting/document-draft.ts'
import { KINDS, type Kind } from '#documents/drafting/kinds.ts'
import { ISSUER_KINDS, RELATIONS, type Relation } from '#documents/drafting/relations.ts'
import { reviewDraft } from '#matters/drafting/review.ts'
import { aNotice } from '#test/support/issuing.ts'

const service = await freezeService(await readServiceFolder('catalogue/outgoing-document'), 1)
const ON = '2026-10-12'

const LEVELS = ['superior', 'peer', 'subordinate', 'public'] as const

/** 文种与行文方向 (《条例》第八条): by kind, for a superior, a peer, a subordinate, the public. */
const DIRECTIONS: Readonly<Record<Kind, readonly [string, string, string, string]>> = {
  决议: ['down', 'down', 'down', 'down'],
  决定: ['down', 'down', 'down', 'down'],
  命令: ['down', 'down', 'down', 'down'],
  公报: ['public', 'public', 'public', 'public'],
  公告: ['public', 'public', 'public', 'public'],
  通告: ['public', 'public', 'public', 'public'],
  意见: ['up', 'level', 'down', 'down'],
  通知: ['down', 'level', 'down', 'down'],
  通报: ['down', 'down', 'down', 'down'],
  报告: ['up', 'up', 'up', 'up'],
  请示: ['up', 'up', 'up', 'up'],
  批复: ['down', 'down', 'down', 'down'],
  议案: ['level', 'level', 'level', 'level'],
  函: ['level', 'level', 'level', 'level'],
  纪要: ['record', 'record', 'record', 'record'],
}

test('every kind has one direction at every level, by one row with its article', () => {
  for (const kind of KINDS)
    for (const [at, toLevel] of LEVELS.entries()) {
      const decided = service.rules.get('direction')?.evaluate({ kind, toLevel }, ON)
      assert.ok(decided?.kind === 'decided', `${kind} ${toLevel}`)
      assert.deepEqual(
        [decided.outputs[0]?.['direction'], decided.rows.length],
        [DIRECTIONS[kind][at], 1],
        `${kind} ${toLevel}`,
      )
      assert.match(decided.rows[0]?.citation?.source ?? '', /第八条/)
    }
})

/** Where a document to somebody goes (第十五条至第十七条). */
const isUp = (to: Relation) => to === 'superior' || to === 'above-superior' || to === 'person'
const isDown = (to: Relation) => to === 'subordinate' || to === 'subordinate-committee'
const DIRECTIVE: readonly Kind[] = ['决议', '决定', '命令', '意见', '通知', '通报']

interface Case {
  kind: Kind
  issuer: DocumentDraft['particulars']['issuerKind']
  to: Relation
  cc: Relation | null
  /** Every permission, approval and agreement is there, or none is. */
  isCovered: boolean
}

/** What the articles say of a case, each read anew here: rule and strength. */
function owed({ kind, issuer, to, cc, isCovered }: Case): string[] {
  const says: [string, boolean][] = [
    ['DOC-R01 GENERAL', !isCovered],
    ['DOC-R02 GENERAL', to === 'above-superior'],
    ['DOC-R02 MUST', to === 'above-superior' && cc !== 'superior'],
    ['DOC-R03 MUST', isUp(to) && cc !== null && isDown(cc)],
    ['DOC-R04 MUST', isUp(to) && issuer === 'department' && !isCovered],
    ['DOC-R07 MUST', to === 'person' && !isCovered],
    ['DOC-R07 MUST', isUp(to) && issuer === 'person'],
    ['DOC-R08 GENERAL', isUp(to) && cc !== 'superior'],
    ['DOC-R09 MUST', isDown(to) && cc !== 'superior'],
    [
      'DOC-R10 MUST',
      to === 'subordinate-committee' &&
        (issuer === 'department' || issuer === 'internal-unit') &&
        DIRECTIVE.includes(kind),
    ],
    ['DOC-R10 MUST', to === 'subordinate-committee' && issuer === 'general-office' && kind !== '函' && !isCovered],
    ['DOC-R12 MUST', isDown(to) && !isCovered],
    ['DOC-R13 MUST', !isCovered],
    ['DOC-R14 MUST', issuer === 'internal-unit'],
  ]
  return says.flatMap(([rule, holds]) => (holds ? [rule] : [])).toSorted()
}

/** Those of the rules of routing that the table above reads; the others look at the text. */
const READ = new Set(
  ['R01', 'R02', 'R03', 'R04', 'R07', 'R08', 'R09', 'R10', 'R12', 'R13', 'R14'].map(id => `DOC-${id}`),
)

const draftOf = ({ kind, issuer, to, cc, isCovered }: Case): DocumentDraft => {
  const draft = aNotice({
    kind,
    issuers: ['中共清源区委办公室', '清源区人民政府办公室'],
    to: [{ name: '甲', relation: to }],
    cc: cc ? [{ name: '乙', relation: cc }] : [],
  })
  const told = isCovered ? '区委同意' : ''
  return {
    ...draft,
    particulars: {
      ...draft.particulars,
      issuerKind: issuer,
      isImportant: true,
      isDualLed: true,
      isMajor: true,
      isJointFit: isCovered,
      basis: told,
      approvedBy: told,
      handedBy: told,
      consulted: [{ name: '区公安局', agreed: isCovered }],
    },
  }
}

test('the rules of who writes to whom find in every case what the articles say of it, and nothing else', () => {
  let cases = 0
  const kinds: readonly Kind[] = [...DIRECTIVE, '函', '报告', '请示']
  for (const kind of kinds)
    for (const issuer of ISSUER_KINDS)
      for (const to of RELATIONS)
        for (const cc of [null, ...RELATIONS])
          for (const isCovered of [true, false]) {
            const one = { kind, issuer, to, cc, isCovered }
            const found = reviewDraft(service.rules, draftOf(one), ON)
              .filter(({ citation }) => READ.has(citation.rule))
              .map(({ citation }) => `${citation.rule} ${citation.strength}`)
            assert.deepEqual(found.toSorted(), owed(one), JSON.stringify(one))
            cases += 1
          }
  assert.equal(cases, kinds.length * ISSUER_KINDS.length * RELATIONS.length * (RELATIONS.length + 1) * 2)
})
