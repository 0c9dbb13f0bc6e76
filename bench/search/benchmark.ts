import { Client } from 'pg'
import type { MatterPage } from '#api/matters/schema.ts'
import { putMatters } from '#test/support/many-matters.ts'
import { askerOf, type Exchange } from '../http/ask.ts'
import { drive } from '../http/drive.ts'
import { compare } from '../support/compare.ts'
import { figuresOf, speed, type Figure } from '../support/figure.ts'
import { benchOffice, OFFICE, type BenchOffice } from '../support/office.ts'
import { replay } from '../support/replay.ts'
import { serve } from '../support/serve.ts'
import { watch, type Statement } from '../support/traffic.ts'

const MATTERS = 10_000
/** Sentences of a body: some three hundred characters. */
const SENTENCES = 12
const SECONDS = 0.5
/** Sees everything, so that the limit, which knows no walls, finds the same. */
const READER = 'guchanghe'

/** What people look for: words of two characters that are common and rare, numbers, senders, several words, nothing. */
const QUERIES = ['整改', '采砂', '4711', '收〔2026〕4711号', '邻江区', '校园 请示', '高标准农田建设', '龙舟'] as const

/** Searches in titles and bodies through the register's route. */
export async function search(server: string): Promise<Figure[]> {
  await using office = await benchOffice(server)
  await seed(office)
  const heard: Statement[] = []
  watch(office.pool, statement => heard.push(statement))
  await using served = await serve(office, [READER])
  const { url, tokens } = served
  const figures: Figure[] = []
  for (const query of QUERIES) {
    const exchanges: Exchange[] = []
    heard.length = 0
    const path = `/api/matters?q=${encodeURIComponent(query)}`
    const page = await askerOf(url, tokens, exchange => exchanges.push(exchange))<MatterPage>(READER, 'GET', path)
    const bare = [`begin; set local app.office = '${OFFICE}'`, ...heard.filter(isSearch), 'commit']
    const compared = await compare(async () => ({}), {
      ours: () => drive({ url, callers: 1, seconds: SECONDS, what: { exchanges } }),
      limit: () => replay(office.url, bare, 1, SECONDS),
    })
    const against = 'the same two statements by the owner of the tables, over a bare connection'
    const [, ...times] = speed('a search', 'searches')
    figures.push(...figuresOf(`“${query}”, ${page.total} of ${MATTERS}`, { ...compared, against }, times))
  }
  return figures
}

const isSearch = ({ text }: Statement) => text.includes('search_matters(')

async function seed({ url, plan, clock }: BenchOffice): Promise<void> {
  const owner = new Client({ connectionString: url })
  await owner.connect()
  try {
    await putMatters(owner, {
      office: OFFICE,
      count: MATTERS,
      open: MATTERS / 10,
      latest: clock.now(),
      posts: plan.posts.map(post => post.id),
      registry: plan.post('registry'),
      clerk: plan.people.find(person => person.login === 'yexiaoyun')?.id ?? '',
      service: 'incoming-document',
      searchable: MATTERS,
      sentences: SENTENCES,
    })
  } finally {
    await owner.end()
  }
}
