import type { FastifyReply } from 'fastify'
import { stringify } from 'csv-stringify/sync'

/** Excel reads a file without this mark as the machine's own encoding and breaks every Chinese word. */
const BYTE_ORDER_MARK = '\uFEFF'

/** Answers a table. Cells that a spreadsheet would run as a formula are made plain text. */
export function sendCsv(
  reply: FastifyReply,
  name: string,
  rows: readonly (readonly (string | null)[])[],
): FastifyReply {
  const text = stringify(
    rows.map(row => [...row]),
    { escape_formulas: true, record_delimiter: 'windows' },
  )
  return reply
    .type('text/csv; charset=utf-8')
    .header('content-disposition', `attachment; filename="${name}.csv"`)
    .header('cache-control', 'no-store')
    .send(BYTE_ORDER_MARK + text)
}
