import { z } from 'zod'
import { dayOf } from '#calendar/day.ts'
import { supervisedMatters, type SupervisedRow } from '#matters/views/supervision.ts'
import type { Acting } from '#matters/acting.ts'
import type { Api } from '../api.ts'
import { sendCsv } from '../csv.ts'
import { defined } from '../defined.ts'
import { SupervisionList, type SupervisionRow } from '../desk/schema.ts'
import { STATES } from '../matters/csv.ts'
import { Id } from '../matters/schema.ts'
import { read } from '../perform.ts'
import { readerOf, type Reader } from '../reader.ts'
import { HEADINGS } from './texts.ts'

const Query = z.object({
  unit: Id.optional(),
  focus: Id.optional(),
  colour: z.enum(['red', 'yellow', 'green']).optional(),
})
type Query = z.infer<typeof Query>

/** More than any office supervises at a time; the counts are of these same rows. */
const MOST = 5000

/** 督查台账: everything supervised that is not struck off, in three colours. */
export function supervisionRoutes(api: Api): void {
  api.get(
    '/api/supervision',
    { schema: { summary: 'The supervision list', querystring: Query, response: { 200: SupervisionList } } },
    request => read(request, acting => listOf(readerOf(request, acting), acting, request.query)),
  )

  api.get(
    '/api/supervision.csv',
    { schema: { summary: 'The supervision list as a table', querystring: Query } },
    async (request, reply) => {
      const table = await read(request, async acting => {
        const reader = readerOf(request, acting)
        return tableOf(reader, (await listOf(reader, acting, request.query)).items)
      })
      return sendCsv(reply, 'supervision', table)
    },
  )
}

async function listOf(reader: Reader, { tx, office }: Acting, query: Query): Promise<SupervisionList> {
  const { colour, ...filter } = defined(query)
  const all = (await supervisedMatters(tx, office, filter, MOST)).map(row => rowOf(reader, row))
  const count = (wanted: string) => all.filter(row => colourIn(row) === wanted).length
  return {
    items: colour === undefined ? all : all.filter(row => colourIn(row) === colour),
    counts: { red: count('red'), yellow: count('yellow'), green: count('green') },
  }
}

/** One without a date is in order: nothing of it can be late. */
const colourIn = (row: SupervisionRow) => row.due?.colour ?? 'green'

function rowOf(reader: Reader, row: SupervisedRow): SupervisionRow {
  const { directory } = reader.acting
  const unit = (id: unknown): string | null => (typeof id === 'string' ? directory.unitName(id) : null)
  const { quote, leadUnit, assistingUnits } = row.fields
  return {
    id: row.id,
    number: row.number,
    title: row.title,
    quote: typeof quote === 'string' ? quote : null,
    source: row.source,
    leadUnit: unit(leadUnit),
    assistingUnits: (Array.isArray(assistingUnits) ? assistingUnits : []).flatMap(id => unit(id) ?? []),
    holder: directory.nameOf(row.holderPostId),
    state: row.state,
    due: reader.due(row.clock),
    lastProgress: row.lastReport,
    focus: row.focus,
  }
}

function tableOf(reader: Reader, rows: readonly SupervisionRow[]): (string | null)[][] {
  const { zone } = reader.acting
  return [
    HEADINGS.map(heading => reader.say(heading)),
    ...rows.map(row => [
      row.number,
      row.title,
      row.quote,
      row.source?.number ?? null,
      row.leadUnit,
      row.assistingUnits.join('、'),
      row.holder,
      reader.say(STATES[row.state]),
      row.due?.day ?? null,
      row.due?.words ?? null,
      row.lastProgress?.text ?? null,
      row.lastProgress ? dayOf(new Date(row.lastProgress.at), zone) : null,
    ]),
  ]
}
