import { z } from 'zod'
import type { Text } from '#base/language.ts'
import { writeXlsx } from '#documents/write-xlsx.ts'
import { printRegister } from '#documents/typesetting/prints.ts'
import { instantOf } from '#calendar/day.ts'
import { RESOURCE_KINDS } from '#catalogue/resource-kinds.ts'
import { ledgerOf, type Use } from '#matters/bookings/ledger.ts'
import { periodWords, resourceName } from '#matters/bookings/words.ts'
import type { Api } from '../api.ts'
import { sendCsv } from '../csv.ts'
import { read } from '../perform.ts'
import { registerPrint } from '../prints/content.ts'
import { officeName } from '../prints/office-name.ts'
import { PDF, sendFile, XLSX } from '../prints/send.ts'
import { readerOf, type Reader } from '../reader.ts'
import { particularsOf } from './particulars.ts'

const Query = z
  .object({ kind: z.string().max(60), from: z.iso.date(), to: z.iso.date() })
  .refine(({ from, to }) => from <= to, { path: ['to'], message: 'to ≥ from' })
type Query = z.infer<typeof Query>

const text = (hans: string, hant: string, en: string): Text => ({ 'zh-Hans': hans, 'zh-Hant': hant, en })
const NAME = text('{kind}使用公示', '{kind}使用公示', 'Use of {kind}')
const HEADINGS: readonly Text[] = [
  text('资源', '資源', 'Resource'),
  text('时间', '時間', 'When'),
  text('编号', '編號', 'Number'),
  text('事由', '事由', 'For what'),
  text('要点', '要點', 'Particulars'),
  text('承办', '承辦', 'Held by'),
  text('出时读数', '出時讀數', 'Meter out'),
  text('回时读数', '回時讀數', 'Meter back'),
  text('用量', '用量', 'Used'),
  text('断档', '斷檔', 'Gap'),
  text('登记', '登記', 'Counted'),
]
/** How wide the columns are on paper, beside each other. */
const SHARES = [5, 6, 4, 6, 5, 4, 3, 3, 2, 2, 6]
const RATE = { rateLimit: { max: 60, timeWindow: 60_000 } }

/** 单车台账 and 公示: what was used, by resource, as a table or on paper. */
export function resourceLedgerRoutes(api: Api): void {
  const { press, clock } = api.context

  api.get(
    '/api/resources/ledger.csv',
    { schema: { summary: 'Every use of the resources of a kind, as a table', querystring: Query } },
    async (request, reply) =>
      sendCsv(reply, 'ledger', await read(request, acting => tableOf(readerOf(request, acting), request.query))),
  )

  api.get(
    '/api/resources/ledger.xlsx',
    { schema: { summary: 'Every use of the resources of a kind, as a workbook', querystring: Query } },
    async (request, reply) => {
      const bytes = await read(request, async acting => {
        const reader = readerOf(request, acting)
        const rows = await tableOf(reader, request.query)
        return writeXlsx(
          kindIn(reader, request.query.kind),
          rows.map(row => row.map(cell => cell ?? '')),
        )
      })
      return sendFile(reply, 'ledger.xlsx', XLSX, bytes)
    },
  )

  api.get(
    '/api/resources/ledger.pdf',
    { config: RATE, schema: { summary: 'Every use of the resources of a kind, as paper', querystring: Query } },
    async (request, reply) => {
      const print = await read(request, async acting => {
        const reader = readerOf(request, acting)
        const table = await tableOf(reader, request.query)
        const title = reader.say(NAME, { kind: kindIn(reader, request.query.kind) })
        const register = registerPrint(reader, title, table, request.query, await officeName(acting))
        return { ...register, columns: register.columns.map((column, at) => ({ ...column, share: SHARES[at] ?? 1 })) }
      })
      const { pdf } = await printRegister(press, { now: clock.now() }, print)
      return sendFile(reply, 'ledger.pdf', PDF, pdf)
    },
  )
}

const kindIn = ({ language }: Reader, kind: string): string => RESOURCE_KINDS[kind]?.name[language] ?? ''

async function tableOf(reader: Reader, { kind, from, to }: Query): Promise<(string | null)[][]> {
  const { acting } = reader
  const period = [instantOf(from, '00:00', acting.zone), instantOf(to, '24:00', acting.zone)].map(at =>
    at.toISOString(),
  )
  const uses = await ledgerOf(acting, { kind, from: period[0] ?? '', to: period[1] ?? '' })
  return [HEADINGS.map(heading => reader.say(heading)), ...uses.map(use => rowOf(reader, use))]
}

function rowOf(reader: Reader, use: Use): (string | null)[] {
  const { acting, language } = reader
  const texts = reader.textsOf(use.service, use.serviceVersion)
  const separator = language === 'en' ? ', ' : '、'
  return [
    resourceName(acting, use.resourceId),
    periodWords(use, acting, language),
    use.number,
    use.title,
    particularsOf(reader, use),
    acting.directory.nameOf(use.holderPostId),
    use.out === null ? null : String(use.out),
    use.back === null ? null : String(use.back),
    use.out === null || use.back === null ? null : String(use.back - use.out),
    use.gap ? String(use.gap) : null,
    use.counted.map(({ name, amount }) => `${texts.fields[name]?.label ?? name} ${amount}`).join(separator),
  ]
}
