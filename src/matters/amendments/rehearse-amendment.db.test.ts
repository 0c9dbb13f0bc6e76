import assert from 'node:assert/strict'
import { test, type TestContext } from 'node:test'
import sql from 'sql-template-tag'
import { playersOf } from '#main/demo/players.ts'
import { storyOf } from '#main/demo/story.ts'
import { officeToday } from '#office/today.ts'
import { testOffice, type TestOffice } from '../../../test/support/office.ts'
import { beginAmendment } from './begin-amendment.ts'
import { rehearseAmendment, type Rehearsed } from './rehearse-amendment.ts'
import { saveAmendment } from './save-amendment.ts'

const ID = 'incoming-document'
const ALL = { after: null, size: 500 }

/** The weeks of the demonstration: documents at every stage. */
async function played(t: TestContext): Promise<TestOffice> {
  const office = await testOffice(t, { at: '2026-11-24T02:57:00Z' })
  const now = office.clock.now()
  const { calendar } = await office.asMachine(({ tx, office: id }) => officeToday(tx, id, now))
  const players = playersOf(office.pool, office.clock, office.services, office.plan)
  for (const { at, happen } of storyOf(now, calendar, office.plan, players, async () => {})) {
    office.clock.set(at)
    await happen()
  }
  office.clock.set(now)
  return office
}

/** 顾长河 sees every matter; what he changes is rehearsed on all of them. */
async function rehearse(office: TestOffice, changes: [file: string, from: string, to: string][]): Promise<Rehearsed> {
  const draft = await office.as('guchanghe', acting => beginAmendment(acting, ID, { kind: 'version' }))
  const files = new Map(Object.entries(draft.files))
  for (const [file, from, to] of changes) {
    assert.ok(files.get(file)?.includes(from), `${file} has no ${from}`)
    files.set(file, files.get(file)?.replace(from, to) ?? '')
  }
  const changed = Object.fromEntries(changes.map(([file]) => [file, files.get(file) ?? null]))
  const saved = await office.as('guchanghe', acting => saveAmendment(acting, draft.id, changed, draft.version))
  return office.as('guchanghe', acting => rehearseAmendment(acting, saved, 92, ALL))
}

async function pagesOf(ask: (after: string | null) => Promise<Rehearsed>): Promise<readonly Rehearsed[]> {
  const pages: Rehearsed[] = []
  for (let after: string | null = null; ;) {
    const page: Rehearsed = await ask(after)
    pages.push(page)
    if (page.next === null) return pages
    after = page.next
  }
}

const kindsOf = ({ items }: Rehearsed) => new Set(items.flatMap(({ differences }) => differences.map(one => one.kind)))

test('what cannot be compiled is refused with its findings, and what changes nothing differs nowhere', async t => {
  const office = await played(t)
  const draft = await office.as('guchanghe', acting => beginAmendment(acting, ID, { kind: 'version' }))
  const same = await office.as('guchanghe', acting => rehearseAmendment(acting, draft, 92, ALL))
  const [all] = await office.asMachine(({ tx }) =>
    tx.query<{ count: number }>(sql`select count(*)::integer as count from matters where service = ${ID}`),
  )
  assert.ok(same.played > 10, `only ${same.played} were played`)
  assert.deepEqual([same.played, same.left, same.items], [all?.count, 0, []])
  const pages = await pagesOf(after =>
    office.as('guchanghe', acting => rehearseAmendment(acting, draft, 92, { after, size: 4 })),
  )
  assert.ok(pages.length > 2)
  assert.equal(
    pages.reduce((sum, page) => sum + page.played, 0),
    all?.count,
    'page by page every matter is played once',
  )
  assert.deepEqual(
    pages.map(page => page.total),
    [all?.count, ...pages.slice(1).map(() => null)],
  )
  const broken = await office.as('guchanghe', acting =>
    saveAmendment(acting, draft.id, { 'rules.dmn': '<definitions/>' }, draft.version),
  )
  await assert.rejects(
    office.as('guchanghe', acting => rehearseAmendment(acting, broken, 92, ALL)),
    { code: 'SERVICE_FAULTY' },
  )
})

test('a limit made shorter says which matters would have been overdue, and that nothing else changes', async t => {
  const office = await played(t)
  const result = await rehearse(office, [
    [
      'rules.dmn',
      '<outputEntry id="limits_10_out_1"><text>7</text>',
      '<outputEntry id="limits_10_out_1"><text>1</text>',
    ],
  ])
  const kinds = kindsOf(result)
  assert.ok(kinds.has('overdue'), [...kinds].join())
  for (const kind of kinds) assert.ok(kind === 'overdue' || kind === 'due', kind)
  assert.ok(result.items.every(item => item.differences.every(one => 'step' in one && one.step === 'undertake-lead')))
})

test('a step given to another post says whose it would have been', async t => {
  const office = await played(t)
  const result = await rehearse(office, [
    [
      'procedure.bpmn',
      '<bpmn:userTask id="propose" name="拟办"',
      '<bpmn:userTask id="propose" name="拟办" shuniu:duty="supervise"',
    ],
  ])
  assert.deepEqual([...kindsOf(result)], ['holder'])
  const [difference] = result.items[0]?.differences ?? []
  assert.ok(difference?.kind === 'holder')
  assert.equal(difference.to, office.plan.post('supervision-head'))
})

test('a step put between is passed through, and the matter is followed to where it stands', async t => {
  const office = await played(t)
  const result = await rehearse(office, [
    [
      'procedure.bpmn',
      '<bpmn:sequenceFlow id="proposed" sourceRef="propose" targetRef="routing" />',
      '<bpmn:sequenceFlow id="proposed" sourceRef="propose" targetRef="countersign" /><bpmn:sequenceFlow id="countersigned" sourceRef="countersign" targetRef="routing" />',
    ],
    ['procedure.bpmn', '<bpmn:incoming>proposed</bpmn:incoming>', '<bpmn:incoming>countersigned</bpmn:incoming>'],
    [
      'procedure.bpmn',
      '<bpmn:businessRuleTask id="routing"',
      '<bpmn:userTask id="countersign" name="会签" shuniu:duty="supervise"><bpmn:incoming>proposed</bpmn:incoming><bpmn:outgoing>countersigned</bpmn:outgoing></bpmn:userTask><bpmn:businessRuleTask id="routing"',
    ],
  ])
  assert.deepEqual([...kindsOf(result)], ['added'])
  assert.ok(result.items.length > 5)
  assert.ok(
    result.items.every(item => item.differences.some(one => one.kind === 'added' && one.step === 'countersign')),
  )
})

test('an opinion that is now required says whose act would have been refused', async t => {
  const office = await played(t)
  const result = await rehearse(office, [
    [
      'procedure.bpmn',
      '<shuniu:outcome code="pass" opinion="optional" />',
      '<shuniu:outcome code="pass" opinion="required" />',
    ],
  ])
  assert.deepEqual([...kindsOf(result)], ['refused'])
})
