import { compare } from '../support/compare.ts'
import { callersOf, each, figuresOf, speed, type Figure, type Measure } from '../support/figure.ts'
import { repeat } from '../support/load.ts'
import { replay } from '../support/replay.ts'
import { askerOf, type Exchange } from './ask.ts'
import { drive } from './drive.ts'
import { CALLERS, type Measured } from './measured.ts'

const SECONDS = 1
/** Documents that wait on the desk. */
const WAITING = 30

const MEASURES: readonly Measure[] = [
  ...speed('a desk', 'desks'),
  { figure: 'processor of PostgreSQL, a desk', unit: 'µs', of: each('database') },
  { figure: 'waits for the database, a desk', unit: '', of: each('trips'), limit: 1 },
]

/** A desk with work on it, against its own statements without anything around them. */
export async function desk({ office, served, heard, read }: Measured): Promise<Figure[]> {
  const { url, tokens } = served
  const exchanges: Exchange[] = []
  const ask = askerOf(url, tokens, exchange => exchanges.push(exchange))
  await repeat(WAITING, index =>
    ask('yexiaoyun', 'POST', '/api/matters', {
      service: 'incoming-document',
      title: `关于报送第 ${index + 1} 批重点项目进展情况的通知`,
      fields: { from: '枢州市发展和改革委员会', kind: '通知', senderLevel: 'superior' },
    }),
  )
  await ask('hewenyuan', 'GET', '/api/desk')
  heard.length = 0
  await ask('hewenyuan', 'GET', '/api/desk')
  const statements = heard.slice()
  const look = exchanges.slice(-1)
  const figures: Figure[] = []
  for (const callers of CALLERS) {
    const compared = await compare(read, {
      ours: () => drive({ url, callers, seconds: SECONDS, what: { exchanges: look } }),
      limit: () => replay(office.url, statements, callers, SECONDS),
    })
    const against = `the ${statements.length} statements of a desk over a bare connection, one wait for all`
    figures.push(...figuresOf(`desk, ${callersOf(callers)}`, { ...compared, against }, MEASURES))
  }
  return figures
}
