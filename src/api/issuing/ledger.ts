import { dayOf } from '#calendar/day.ts'
import type { Text } from '#base/language.ts'
import { printRegister } from '#documents/typesetting/prints.ts'
import { writeXlsx } from '#documents/write-xlsx.ts'
import { ledgerOf, ledgerSeries, type LedgerRow } from '#matters/issuing/ledger.ts'
import { officeNameOf } from '#office/office-name.ts'
import type { FastifyRequest } from 'fastify'
import type { Acting } from '#matters/acting.ts'
import type { Api } from '../api.ts'
import { sendCsv } from '../csv.ts'
import { read } from '../perform.ts'
import { PDF, sendFile, XLSX } from '../prints/send.ts'
import { readerOf, type Reader } from '../reader.ts'
import { LedgerPage, LedgerQuery } from './schema.ts'

/** Rows of an exported ledger: more than a district issues in ten years. */
const LONGEST = 10_000
const RATE = { rateLimit: { max: 60, timeWindow: 60_000 } }
const text = (hans: string, hant: string, en: string): Text => ({ 'zh-Hans': hans, 'zh-Hant': hant, en })
const NAME = text('发文登记簿', '發文登記簿', 'Ledger of documents')
const NONE = text('（无）', '（無）', '(nothing)')
const HIDDEN = text('（无权查看）', '（無權查看）', '(not yours to see)')
const HEADINGS = [
  [text('发文字号', '發文字號', 'Number'), 4],
  [text('标题', '標題', 'Title'), 9],
  [text('成文日期', '成文日期', 'Date'), 3],
  [text('份数', '份數', 'Copies'), 2],
  [text('登记时间', '登記時間', 'Taken'), 3],
  [text('签收', '簽收', 'Signed for'), 2],
  [text('情况', '情況', 'State'), 5],
] as const
const STATES = {
  void: text('作废：{reason}', '作廢：{reason}', 'Void: {reason}'),
  withdraw: text('已撤回', '已撤回', 'Withdrawn'),
  repeal: text('已废止', '已廢止', 'Repealed'),
  annul: text('已撤销', '已撤銷', 'Annulled'),
  sent: text('已分送', '已分送', 'Sent'),
  numbered: text('已登记', '已登記', 'Numbered'),
}

/** The ledger of document numbers: on the screen, as a table, on paper. */
export function ledgerRoutes(api: Api): void {
  const { press, clock } = api.context
  const summary = 'The ledger of document numbers, void ones in their place'

  api.get(
    '/api/documents/ledger',
    { schema: { summary, querystring: LedgerQuery, response: { 200: LedgerPage } } },
    request =>
      read(request, async acting => {
        const { page, size } = request.query
        const filter = filterOf(acting, request.query)
        const found = await ledgerOf(acting, filter, { number: page, size })
        return { ...found, year: filter.year, series: await ledgerSeries(acting) }
      }),
  )

  const whole = <T>(
    request: FastifyRequest,
    query: LedgerQuery,
    as: (reader: Reader, rows: string[][]) => T | Promise<T>,
  ) =>
    read(request, async acting => {
      const { items } = await ledgerOf(acting, filterOf(acting, query), { number: 1, size: LONGEST })
      const reader = readerOf(request, acting)
      return as(
        reader,
        items.map(row => cells(reader, row)),
      )
    })
  const headings = (reader: Reader) => HEADINGS.map(([heading]) => reader.say(heading))

  api.get('/api/documents/ledger.csv', { schema: { summary, querystring: LedgerQuery } }, async (request, reply) =>
    sendCsv(reply, 'ledger', await whole(request, request.query, (reader, rows) => [headings(reader), ...rows])),
  )

  api.get('/api/documents/ledger.xlsx', { schema: { summary, querystring: LedgerQuery } }, async (request, reply) => {
    const bytes = await whole(request, request.query, (reader, rows) =>
      writeXlsx(reader.say(NAME), [headings(reader), ...rows]),
    )
    return sendFile(reply, 'ledger.xlsx', XLSX, bytes)
  })

  api.get(
    '/api/documents/ledger.pdf',
    { config: RATE, schema: { summary, querystring: LedgerQuery } },
    async (request, reply) => {
      const register = await whole(request, request.query, async (reader, rows) => ({
        office: await officeNameOf(reader.acting.tx, reader.acting.office),
        title: reader.say(NAME),
        period: String(filterOf(reader.acting, request.query).year),
        columns: HEADINGS.map(([heading, share]) => ({ heading: reader.say(heading), share })),
        rows,
        empty: reader.say(NONE),
        at: dayOf(reader.acting.now, reader.acting.zone),
      }))
      const { pdf } = await printRegister(press, { now: clock.now() }, register)
      return sendFile(reply, 'ledger.pdf', PDF, pdf)
    },
  )
}

type LedgerQuery = Pick<ReturnType<typeof LedgerQuery.parse>, 'year' | 'code'>

const filterOf = ({ now, zone }: Acting, { year, code }: LedgerQuery) => ({
  year: year ?? Number(dayOf(now, zone).slice(0, 4)),
  ...(code ? { code } : {}),
})

function cells(reader: Reader, row: LedgerRow): string[] {
  const state = row.voidedAt
    ? reader.say(STATES.void, { reason: row.voidReason })
    : reader.say(row.revoked ? STATES[row.revoked] : row.sentAt ? STATES.sent : STATES.numbered)
  return [
    row.number,
    row.title ?? reader.say(HIDDEN),
    row.datedOn ?? '',
    row.copies === null ? '' : String(row.copies),
    dayOf(new Date(row.takenAt), reader.acting.zone),
    row.recipients > 0 ? `${row.received}/${row.recipients}` : '',
    state,
  ]
}
