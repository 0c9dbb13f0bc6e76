import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Desk, SupervisionList } from '#api/desk/schema.ts'
import type { MatterDetail, MatterPage, Registered } from '#api/matters/schema.ts'
import { testApi } from '#test/support/api.ts'

test('whoever has no part in a matter cannot find, count, open, prove or export it', async t => {
  const { browser } = await testApi(t)
  const clerk = await browser('yexiaoyun')
  const outsider = await browser('luwei')
  const { id, number } = await clerk.ask<Registered>(201, 'POST', '/api/matters', {
    service: 'incoming-document',
    title: '关于调整学区划分的请示',
    fields: { from: '清源区教育局', kind: '请示', text: '学区划分方案附后' },
  })
  const { story } = await clerk.ask<MatterDetail>(200, 'GET', `/api/matters/${id}`)
  const form = '--b\r\ncontent-disposition: form-data; name="file"; filename="a.txt"\r\n\r\nabc\r\n--b--\r\n'
  const upload = { 'content-type': 'multipart/form-data; boundary=b' }
  const file = await clerk.ask<{ id: string }>(201, 'POST', `/api/matters/${id}/attachments`, form, upload)

  for (const query of ['', '?q=学区', `?q=${encodeURIComponent(number)}`, '?view=late', '?state=active']) {
    const { total, items } = await outsider.ask<MatterPage>(200, 'GET', `/api/matters${encodeURI(query)}`)
    assert.deepEqual([total, items.length], [0, 0], query)
  }
  const csv = await outsider.send({ method: 'GET', url: '/api/matters.csv' })
  assert.doesNotMatch(csv.body, /学区/)
  const desk = await outsider.ask<Desk>(200, 'GET', '/api/desk')
  assert.deepEqual(desk.zeros, { late: 0, piled: 0, waiting: 0 })
  const list = await outsider.ask<SupervisionList>(200, 'GET', '/api/supervision')
  assert.equal(list.items.length, 0)
  for (const url of [
    `/api/matters/${id}`,
    `/api/matters/${id}/record`,
    `/api/matters/${id}/attachments/${file.id}`,
    `/api/record/entries/${story[0]?.id}/proof`,
  ])
    await outsider.ask(404, 'GET', url)
  for (const noun of ['urgings', 'circulations', 'answers', 'termination', 'corrections']) {
    const answer = await outsider.send({
      method: 'POST',
      url: `/api/matters/${id}/${noun}`,
      payload: { text: 'x', reason: 'x', posts: [id] },
    })
    assert.equal(answer.statusCode, 404, noun)
  }
  await outsider.ask(404, 'POST', `/api/matters/${id}/attachments`, form, upload)
  const read = await outsider.ask<{ duplicates: unknown[] }>(
    200,
    'POST',
    '/api/extractions',
    '关于调整学区划分的请示\n',
  )
  assert.equal(read.duplicates.length, 0)
})

test('a badge counts what its list shows', async t => {
  const { browser, clock } = await testApi(t)
  const clerk = await browser('yexiaoyun')
  for (let index = 0; index < 3; index++)
    await clerk.ask(201, 'POST', '/api/matters', {
      service: 'incoming-document',
      title: `第 ${index} 件`,
      fields: { from: '市水利局', kind: '通知' },
    })
  clock.set('2026-03-12T01:00:00Z')
  const leader = await browser('guchanghe')
  const { zeros } = await leader.ask<Desk>(200, 'GET', '/api/desk')
  assert.equal(zeros.late, 3)
  for (const view of ['late', 'piled', 'waiting'] as const) {
    const { total } = await leader.ask<MatterPage>(200, 'GET', `/api/matters?view=${view}`)
    assert.equal(total, zeros[view], view)
  }
})

test('whoever only oversees a petition reads neither name nor address; whoever handles it sees the name once they say why', async t => {
  const { browser } = await testApi(t)
  const clerk = await browser('yexiaoyun')
  const { id, number } = await clerk.ask<Registered>(201, 'POST', '/api/matters', {
    service: 'petition',
    title: '反映噪音扰民',
    fields: { subject: '反映噪音扰民', text: '夜间噪音。', channel: 'visit', address: '桥东街道幸福路12号3单元' },
    askers: [{ kind: 'citizen', name: '季风', contact: '13600009876' }],
  })
  const personal = /季风|13600009876|幸福路12号/
  const head = await browser('guchanghe')
  for (const url of [
    `/api/matters/${id}`,
    `/api/matters/${id}/record`,
    `/api/matters?q=${encodeURIComponent(number)}`,
    '/api/matters.csv',
    '/api/desk',
    '/api/overview',
    '/api/notices',
    '/api/supervision',
  ])
    assert.doesNotMatch((await head.send({ method: 'GET', url })).body, personal, url)
  await head.ask(403, 'POST', `/api/matters/${id}/disclosures`, { reason: '想看看' })
  const page = await clerk.ask<MatterDetail>(200, 'GET', `/api/matters/${id}`)
  assert.deepEqual([page.askers[0]?.name, page.fields['address']], ['季*', '桥东街道幸福路12号3单元'])
  await clerk.ask(422, 'POST', `/api/matters/${id}/disclosures`, { reason: ' ' })
  const { items } = await clerk.ask<{ items: { name: string }[] }>(201, 'POST', `/api/matters/${id}/disclosures`, {
    reason: '电话回访',
  })
  assert.equal(items[0]?.name, '季风')
  const { story } = await clerk.ask<MatterDetail>(200, 'GET', `/api/matters/${id}`)
  assert.ok(story.some(line => line.kind === 'askers.disclosed' && line.text.includes('电话回访')))
})
