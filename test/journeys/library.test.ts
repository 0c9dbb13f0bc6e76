import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { LibraryPage } from '#api/library/schema.ts'
import type { ServiceDetail } from '#api/services/schema.ts'
import { testApi } from '#test/support/api.ts'

test('a stranger reads nothing; a word of two characters finds articles, and the article a rule cites opens', async t => {
  const { browser, stranger } = await testApi(t)
  assert.equal((await stranger.send({ method: 'GET', url: '/api/library?q=%E5%A4%8D%E6%9F%A5' })).statusCode, 401)
  const clerk = await browser('yexiaoyun')
  const open = (query: Record<string, string>) =>
    clerk.ask<LibraryPage>(200, 'GET', `/api/library?${new URLSearchParams(query).toString()}`)
  assert.deepEqual((await open({})).items, [])
  const found = await open({ q: '复查' })
  assert.ok(found.items.some(({ law, article }) => law === '信访工作条例' && article === '第三十五条'))

  const petition = await clerk.ask<ServiceDetail>(200, 'GET', '/api/services/petition')
  const rows = petition.rules.flatMap(table => table.rows)
  const cited = rows.find(row => row.citation?.source.includes('第三十四条')) ?? assert.fail('a rule cites it')
  const [article] = (await open({ source: cited.citation?.source ?? '' })).items
  assert.match(article?.text ?? '', /60日内办结[\s\S]*不得超过30日/)
  assert.ok(article?.citedBy.some(({ service }) => service === 'petition'))
})
