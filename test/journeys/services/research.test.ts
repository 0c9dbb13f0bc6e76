import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testApi } from '#test/support/api.ts'
import { register } from '#test/support/walk.ts'

const RESEARCH = {
  service: 'research',
  title: '农村养老助餐点调研',
  fields: { question: '助餐点为什么开了又关。' },
}
const PLAN = { method: '走访六个点，访谈三十位老人。', dueOn: '2026-11-10' }

test('local chiefs are not called to accompany without a reason', async t => {
  const walk = await register(await testApi(t), 'zhangyinuo', RESEARCH)
  const plan = { outcome: 'submit', fields: { ...PLAN, chiefs: true } }
  const asked = await walk.refused('zhangyinuo', 'plan', plan)
  assert.deepEqual([asked.code, asked.field, asked.rule], ['RULE_NEEDS_REASON', 'fields.chiefs', 'RES-03'])
  await walk.does('zhangyinuo', 'plan', { ...plan, reasons: { 'RES-03': '当场定改道。' } })
  const { story } = await walk.page('zhangyinuo')
  assert.match(story.map(line => line.text).join('\n'), /RES-03 《整治形式主义为基层减负若干规定》.+理由：当场定改道。/)
})

test('a row that lacks a cell, or carries a mark of a state secret, is refused and names its field', async t => {
  const walk = await register(await testApi(t), 'zhangyinuo', RESEARCH)
  await walk.does('zhangyinuo', 'plan', { outcome: 'submit', fields: PLAN })
  await walk.does('guchanghe', 'approve', { outcome: 'approve' })
  const refusedRow = (row: object, status: number) =>
    walk.refused('zhangyinuo', 'visit', { outcome: 'all', fields: { visits: [row] } }, status)
  const { code, field } = await refusedRow({ place: '青石镇助餐点' }, 400)
  assert.deepEqual([code, field], ['FIELD_REQUIRED', 'fields.visits'])
  const marked = await refusedRow({ place: '青石镇助餐点', heard: '机密★10年' }, 422)
  assert.deepEqual([marked.code, marked.field], ['STATE_SECRET', 'fields.visits'])
})

test('research goes from its topic to what the leader makes of it', async t => {
  const walk = await register(await testApi(t), 'zhangyinuo', RESEARCH)
  await walk.does('zhangyinuo', 'plan', { outcome: 'submit', fields: PLAN })
  await walk.does('guchanghe', 'approve', { outcome: 'approve' })
  const first = { place: '青石镇助餐点', heard: '日均八人，成本高。' }
  await walk.does('zhangyinuo', 'visit', { outcome: 'more', opinion: '青石镇助餐点。', fields: { visits: [first] } })
  const visits = [first, { on: '2026-10-22', place: '柳溪镇食堂', heard: '并入食堂，能持续。' }]
  await walk.does('zhangyinuo', 'visit', { outcome: 'all', fields: { visits } })
  assert.deepEqual((await walk.page('zhangyinuo')).fields['visits'], visits)
  const report = { findings: '单独开点难持续。', advice: '并入村食堂。' }
  const unsourced = await walk.refused('zhangyinuo', 'report', { outcome: 'done', fields: report })
  assert.deepEqual(
    unsourced.refusals.map(({ code, field }) => [code, field]),
    [['STEP_FIELD_REQUIRED', 'fields.sources']],
  )
  await walk.does('zhangyinuo', 'report', { outcome: 'done', fields: { ...report, sources: '六个点的台账。' } })
  await walk.does('guchanghe', 'read', { outcome: 'noted' })
  const closed = await walk.does('zhangyinuo', 'close', {
    outcome: 'done',
    fields: { use: 'reference', result: '供修订方案参考。' },
  })
  assert.equal(closed.state, 'closed')
})

test('an instruction on a report is a supervised item, and the report is not closed before it', async t => {
  const office = await testApi(t)
  const walk = await register(office, 'zhangyinuo', RESEARCH)
  await walk.does('zhangyinuo', 'plan', { outcome: 'submit', fields: PLAN })
  await walk.does('guchanghe', 'approve', { outcome: 'approve' })
  await walk.does('zhangyinuo', 'visit', {
    outcome: 'all',
    fields: { visits: [{ place: '六个点', heard: '都难持续。' }] },
  })
  const report = { findings: '难持续。', sources: '台账。', advice: '并入村食堂。' }
  await walk.does('zhangyinuo', 'report', { outcome: 'done', fields: report })
  const { opened } = await walk.does('guchanghe', 'read', {
    outcome: 'direct',
    opinion: '同意，请卫健局办。',
    fields: { leadUnit: office.plan.unit('health') },
  })
  assert.equal(opened.length, 1)
  const early = await walk.refused('zhangyinuo', 'close', {
    outcome: 'done',
    fields: { use: 'instructed', result: '已立项。' },
  })
  assert.deepEqual(
    early.refusals.map(({ code }) => code),
    ['SUPERVISED_OPEN'],
  )
})
