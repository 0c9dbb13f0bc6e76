import type { FastifyRequest } from 'fastify'
import type { Text } from '#base/language.ts'
import { printLabels, printRegister } from '#documents/typesetting/prints.ts'
import { writeXlsx } from '#documents/write-xlsx.ts'
import { findItems } from '#matters/archive/items.ts'
import { archiveSettings } from '#matters/archive/settings.ts'
import type { Api } from '../api.ts'
import { sendCsv } from '../csv.ts'
import { defined } from '../defined.ts'
import { read } from '../perform.ts'
import { PDF, sendFile, XLSX } from '../prints/send.ts'
import { readerOf, type Reader } from '../reader.ts'
import { catalogueRows, columnsOf } from './catalogue.ts'
import { labelsOf } from './labels.ts'
import { ItemQuery } from './schema.ts'
import { titleOf } from './title.ts'

/** Items of a printed catalogue: more than an office files in a year. */
const LONGEST = 3000
const RATE = { rateLimit: { max: 60, timeWindow: 60_000 } }
const NONE: Text = { 'zh-Hans': '（无）', 'zh-Hant': '（無）', en: '(nothing)' }
const Query = ItemQuery.omit({ page: true, size: true })
type Query = Omit<ItemQuery, 'page' | 'size'>

/** 归档文件目录, 销毁清册, 移交清册: what the screen shows, as a table, a workbook, on paper; and what is pasted on boxes and items. */
export function archivePrintRoutes(api: Api): void {
  const { press, clock } = api.context

  const asked = <T>(request: FastifyRequest, query: Query, as: (reader: Reader, found: Found) => T | Promise<T>) =>
    read(request, async acting => {
      const reader = readerOf(request, acting)
      const settings = await archiveSettings(acting)
      const filter = defined(query)
      const { items } = await findItems(acting, filter, settings?.transferYears ?? 10, { number: 1, size: LONGEST })
      return as(reader, { items, settings, ...(await titleOf(reader, filter)) })
    })

  const summary = 'The catalogue of archived items'
  api.get('/api/archive/items.csv', { schema: { summary, querystring: Query } }, async (request, reply) =>
    sendCsv(
      reply,
      'archive',
      await asked(request, request.query, (reader, { items }) => [headings(reader), ...catalogueRows(reader, items)]),
    ),
  )

  api.get('/api/archive/items.xlsx', { schema: { summary, querystring: Query } }, async (request, reply) => {
    const { title, bytes } = await asked(request, request.query, (reader, { items, title }) => ({
      title,
      bytes: writeXlsx(title, [headings(reader), ...catalogueRows(reader, items)]),
    }))
    return sendFile(reply, `${title}.xlsx`, XLSX, bytes)
  })

  api.get(
    '/api/archive/items.pdf',
    { config: RATE, schema: { summary, querystring: Query } },
    async (request, reply) => {
      const register = await asked(request, request.query, (reader, { items, office, title, period, signers }) => ({
        office,
        title,
        period,
        columns: columnsOf(reader),
        rows: catalogueRows(reader, items),
        empty: reader.say(NONE),
        at: reader.today,
        ...(signers.length > 0 ? { signers } : {}),
      }))
      const { pdf } = await printRegister(press, { now: clock.now() }, register)
      return sendFile(reply, `${register.title}.pdf`, PDF, pdf)
    },
  )

  api.get(
    '/api/archive/labels.pdf',
    { config: RATE, schema: { summary: 'Spines of boxes and filing stamps of their items', querystring: Query } },
    async (request, reply) => {
      const labels = await asked(request, request.query, (reader, { items, settings, office }) =>
        labelsOf(reader, items, settings?.classes ?? [], office),
      )
      const { pdf } = await printLabels(press, { now: clock.now() }, labels)
      return sendFile(reply, `${labels.title}.pdf`, PDF, pdf)
    },
  )
}

type Found = Awaited<ReturnType<typeof titleOf>> & {
  items: Awaited<ReturnType<typeof findItems>>['items']
  settings: Awaited<ReturnType<typeof archiveSettings>>
}

const headings = (reader: Reader) => columnsOf(reader).map(({ heading }) => heading)
