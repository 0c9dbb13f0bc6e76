import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testApi } from '#test/support/api.ts'
import { register } from '#test/support/walk.ts'

const PETITION = {
  service: 'petition',
  title: '拆迁补偿面积有误',
  fields: { subject: '拆迁补偿面积有误', text: '少算了十二平方米，请重新丈量。', channel: 'visit', representatives: 8 },
  askers: [{ kind: 'citizen', name: '路远', contact: '13800001234' }],
}

test('what reports a wrong never reaches the unit it accuses', async t => {
  const office = await testApi(t)
  const { plan } = office
  const walk = await register(office, 'qiuzimo', {
    ...PETITION,
    title: '反映工程招标不公',
    fields: { subject: '反映工程招标不公', text: '评标当天换了专家。' },
  })
  const turned = await walk.refused('qiuzimo', 'register', {
    outcome: 'handle',
    fields: { class: 'report', accused: plan.unit('water'), unit: plan.unit('water') },
  })
  assert.deepEqual([turned.code, turned.refusals[0]?.field], ['RULE_BREAKS', 'fields.unit'])
  assert.match(turned.refusals[0]?.citation?.source ?? '', /《信访工作条例》.+第三十条第三款/)
  const { tasks } = await walk.page('qiuzimo')
  assert.ok(tasks.every(task => task.step === 'register'))
  const accused = await (await office.browser('hongboyong')).send({ method: 'GET', url: `/api/matters/${walk.id}` })
  assert.equal(accused.statusCode, 404)
})

test('a petition goes from five representatives to its answer, its review, and is final', async t => {
  const office = await testApi(t)
  const { plan } = office
  const walk = await register(office, 'qiuzimo', PETITION)
  const decided = { class: 'request', legalWay: 'none', unit: plan.unit('housing') }
  const many = await walk.refused('qiuzimo', 'register', { outcome: 'handle', fields: decided })
  assert.match(many.refusals[0]?.citation?.source ?? '', /《信访工作条例》.+第二十条第三款/)
  await walk.does('qiuzimo', 'register', { outcome: 'handle', fields: { ...decided, representatives: 5 } })

  await walk.does('liangshaoyun', 'accept', { outcome: 'object', opinion: '属征收办。' })
  await walk.does('qiuzimo', 'objection', { outcome: 'keep', opinion: '征收办归你局管。' })
  await walk.does('liangshaoyun', 'accept', { outcome: 'accept' })
  await walk.does('liangshaoyun', 'inform', { outcome: 'told', fields: { noticeOn: '2026-10-12' } })

  const answer = {
    outcome: 'answered',
    opinion: '面积无误。',
    fields: { conclusion: 'refuse', legalBasis: '征收补偿条例' },
  }
  const early = await walk.refused('liangshaoyun', 'handle', answer)
  assert.deepEqual(
    early.refusals.map(({ code, rule }) => [code, rule]),
    [['ASKER_UNANSWERED', 'PET-17']],
  )
  assert.match(early.refusals[0]?.citation?.source ?? '', /信访工作条例.+第三十二条/)
  await walk.answers('liangshaoyun', '经复核，面积无误，不予支持。不服可在30日内请求复查。')
  await walk.does('liangshaoyun', 'handle', answer)

  await walk.does('qiuzimo', 'review-window', { outcome: 'asked', fields: { reviewUnit: plan.unit('emergency') } })
  await walk.does('changping', 'review', {
    outcome: 'uphold',
    opinion: '维持。',
    fields: { reviewServedOn: '2026-10-12' },
  })
  await walk.does('qiuzimo', 'reexamination-window', {
    outcome: 'asked',
    fields: { reexaminer: plan.unit('education') },
  })
  await walk.does('wenruyu', 'reexamine', {
    outcome: 'decided',
    opinion: '维持。',
    fields: { reexaminedOn: '2026-10-12' },
  })
  const closed = await walk.does('qiuzimo', 'close-final', { outcome: 'done', fields: { result: '三级终结。' } })
  assert.equal(closed.state, 'closed')
})
