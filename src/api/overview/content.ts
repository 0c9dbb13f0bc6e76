import type { Flow } from '#matters/views/overview/flow.ts'
import type { Standing, Standings } from '#matters/views/overview/standing.ts'
import { LATELY, type Topic } from '#matters/views/overview/topics.ts'
import type { Week } from '#matters/views/overview/weeks.ts'
import type { Reader } from '../reader.ts'
import type { MatterQuery } from '../matters/inputs.ts'
import { before, opening } from './opens.ts'
import type { Overview } from './schema.ts'

type Of = Pick<MatterQuery, 'service' | 'holdingUnit'>

/** By service in the order of the catalogue, by unit in the order of their names: nobody is ranked. */
export function groupsView(
  reader: Reader,
  { services, units }: Standings,
  flow: readonly Flow[],
  weeks: readonly Week[],
  unitName: (id: string) => string,
): Pick<Overview, 'services' | 'units'> {
  const known = new Map(reader.acting.services.all().map(service => [service.manifest.id, service]))
  const shown = new Set([...services.keys(), ...flow.map(row => row.service)])
  return {
    services: [...known.values()]
      .filter(({ manifest }) => shown.has(manifest.id))
      .map(service => {
        const { id } = service.manifest
        return {
          service: id,
          ...groupView(service.texts[reader.language].name, services.get(id), { service: id }),
          weeks: weeks.map(({ from, to }) =>
            opening(
              sum(flow, 'registered', row => row.week === from && row.service === id),
              { service: id, from, to },
            ),
          ),
        }
      }),
    units: [...units]
      .map(([unit, standing]) => ({ unit, ...groupView(unitName(unit), standing, { holdingUnit: unit }) }))
      .toSorted((a, b) => a.name.localeCompare(b.name, reader.language)),
  }
}

function groupView(name: string, standing: Standing | undefined, of: Of) {
  return {
    name,
    active: opening(standing?.active ?? 0, { ...of, state: 'active' }),
    near: opening(standing?.near ?? 0, { ...of, view: 'near' }),
    late: opening(standing?.late ?? 0, { ...of, view: 'late' }),
  }
}

/** Week by week: what came and what ended, what still is late and what will fall due. */
export function flowView(
  { all, weeks: due }: Standings,
  flow: readonly Flow[],
  weeks: readonly Week[],
): Pick<Overview, 'weeks' | 'earlier'> {
  const [first] = weeks
  const lateWithin = weeks.reduce((count, { from }) => count + (due.get(from)?.late ?? 0), 0)
  return {
    weeks: weeks.map(({ from, to, isAhead }) => ({
      from,
      to,
      isAhead,
      registered: opening(
        sum(flow, 'registered', row => row.week === from),
        { from, to },
      ),
      closed: opening(
        sum(flow, 'closed', row => row.week === from),
        { closedFrom: from, closedTo: to },
      ),
      late: opening(due.get(from)?.late ?? 0, { view: 'late', dueFrom: from, dueTo: to }),
      ahead: opening(due.get(from)?.ahead ?? 0, { view: 'ahead', dueFrom: from, dueTo: to }),
    })),
    earlier: opening(all.late - lateWithin, { view: 'late', ...(first ? { dueTo: before(first.from) } : {}) }),
  }
}

/** Each topic with how often it is heard, week by week and lately. */
export function topicsView(topics: readonly Topic[], weeks: readonly Week[]): Overview['topics'] {
  return topics.map(({ word, weeks: counts }) => {
    const heard = (some: readonly Week[]) =>
      opening(
        some.reduce((count, { from }) => count + (counts.get(from) ?? 0), 0),
        { q: word, voice: 'public', from: some[0]?.from, to: some.at(-1)?.to },
      )
    return { word, lately: heard(weeks.slice(-LATELY)), weeks: weeks.map(week => heard([week])) }
  })
}

const sum = (flow: readonly Flow[], what: 'registered' | 'closed', isMeant: (row: Flow) => boolean): number =>
  flow.reduce((count, row) => count + (isMeant(row) ? row[what] : 0), 0)
