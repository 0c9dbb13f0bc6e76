import assert from 'node:assert/strict'
import { test } from 'node:test'
import sql from 'sql-template-tag'
import { registerMatter } from '#matters/register.ts'
import { testOffice, type TestOffice } from '#test/support/office.ts'
import { everyHistory } from './world/histories.ts'

interface Numbered {
  series: string
  year: number
  seq: number
  number: string
  matter: string | null
  own: string | null
}

/** Every number of every series of matters, with the number that its matter says it has. */
const numbersOf = ({ asMachine }: TestOffice) =>
  asMachine(({ tx }) =>
    tx.query<Numbered>(sql`select s.series, s.year, n.seq, n.number, n.matter_id as matter, m.number as own
      from series s cross join lateral generate_series(1, s.last) as wanted(seq)
      left join numbers n on n.office_id = s.office_id and n.series = s.series and n.year = s.year and n.seq = wanted.seq
      left join matters m on m.office_id = n.office_id and m.matter_id = n.matter_id
      where s.series not like 'document:%' and s.series not like 'archive:%' order by s.series, s.year, wanted.seq`),
  )

const countMatters = ({ asMachine }: TestOffice) =>
  asMachine(
    async ({ tx }) =>
      (await tx.query<{ count: number }>(sql`select count(*)::integer as count from matters`))[0]?.count,
  )

async function gapless(office: TestOffice): Promise<Numbered[]> {
  const numbers = await numbersOf(office)
  for (const { series, year, seq, number, own } of numbers)
    assert.ok(seq !== null && own === number, `${series} ${year} has a number ${seq} that is that of a matter`)
  assert.equal(new Set(numbers.map(one => one.matter)).size, numbers.length, 'no matter has two numbers')
  assert.equal(numbers.length, await countMatters(office), 'every matter has one')
  return numbers
}

test('numbers of a series have no gap, belong to one matter each, and are never taken anew', async t => {
  let before: Numbered[] = []
  await everyHistory(t, {
    seed: 50,
    at: '2026-12-30T01:00:00Z',
    after: async ({ office, last }) => {
      if (last.verb !== 'register' && last.verb !== 'complete') return
      const numbers = await gapless(office)
      for (const one of before) assert.ok(numbers.some(now => now.number === one.number && now.matter === one.matter))
      before = numbers
    },
  })
  assert.ok(new Set(before.map(one => `${one.series} ${one.year}`)).size > 3, 'two series in two years')
})

test('many at once, some of them refused at the last moment, leave no gap', async t => {
  const office = await testOffice(t)
  const register = (title: string) =>
    office.as('yexiaoyun', acting =>
      registerMatter(acting, {
        service: 'incoming-document',
        title,
        fields: { from: '市水利局', kind: '通知' },
        urgency: 'normal',
        secrecy: 'none',
      }),
    )
  // A title that is too long for the database is refused only after the number was taken.
  const titles = Array.from({ length: 60 }, (_, index) => '汛'.repeat(index % 3 === 0 ? 501 : 5))
  const answers = await Promise.allSettled(titles.map(register))
  assert.equal(answers.filter(answer => answer.status === 'rejected').length, 20)
  assert.equal((await gapless(office)).length, 40)
})
