import { searchMatters, type MatterFilter } from '#matters/views/search.ts'
import { flowOf } from '#matters/views/overview/flow.ts'
import { standings } from '#matters/views/overview/standing.ts'
import { risingTopics } from '#matters/views/overview/topics.ts'
import { weeksAround } from '#matters/views/overview/weeks.ts'
import { servicesOfVoice } from '#matters/views/voices.ts'
import type { Acting } from '#matters/acting.ts'
import type { Api } from '../api.ts'
import { summaryOf } from '../matters/summary.ts'
import { read } from '../perform.ts'
import { readerOf, type Reader } from '../reader.ts'
import { flowView, groupsView, topicsView } from './content.ts'
import { opening } from './opens.ts'
import { Overview } from './schema.ts'

/** Of what superiors asked and the grassroots said, the newest stand on the page; the number opens all. */
const LATEST = 5

/** 总览: few numbers, each of which opens the register at exactly its matters. */
export function overviewRoutes(api: Api): void {
  api.get(
    '/api/overview',
    { schema: { summary: 'What is open, late and said, by service, unit and week', response: { 200: Overview } } },
    request => read(request, acting => overviewOf(readerOf(request, acting), acting)),
  )
}

async function overviewOf(reader: Reader, { tx, office, zone, services, directory }: Acting): Promise<Overview> {
  const { times, today } = reader
  const weeks = weeksAround(today, zone)
  const past = weeks.filter(week => !week.isAhead)
  const first = past[0]
  const latest = (filter: MatterFilter) => searchMatters(tx, office, filter, times, { number: 1, size: LATEST })
  const grassroots = { voice: 'grassroots', from: first?.from } as const
  const [standing, flow, topics, asked, said] = await Promise.all([
    standings(tx, office, zone, times),
    flowOf(tx, office, zone, times, past),
    risingTopics(tx, office, zone, times, servicesOfVoice(services, 'public'), past),
    latest({ view: 'superiors' }),
    latest({ services: servicesOfVoice(services, 'grassroots'), ...(first ? { from: first.begins } : {}) }),
  ])
  const { all } = standing
  const view = (name: 'late' | 'near' | 'piled' | 'waiting') => opening(all[name], { view: name })
  const summaries = (found: typeof asked) => found.items.map(row => summaryOf(reader, row))
  return {
    active: opening(all.active, { state: 'active' }),
    late: view('late'),
    near: view('near'),
    piled: view('piled'),
    waiting: view('waiting'),
    ...groupsView(reader, standing, flow, past, id => directory.unitName(id) ?? ''),
    ...flowView(standing, flow, weeks),
    topics: topicsView(topics, past),
    superiors: { of: opening(asked.total, { view: 'superiors' }), latest: summaries(asked) },
    grassroots: { of: opening(said.total, grassroots), latest: summaries(said) },
  }
}
