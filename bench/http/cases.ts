import { compare } from '../support/compare.ts'
import { callersOf, each, figuresOf, speed, type Figure, type Measure } from '../support/figure.ts'
import { perSecond } from '../support/load.ts'
import { askerOf, type Exchange } from './ask.ts'
import { bareServer } from './bare.ts'
import { drive } from './drive.ts'
import { CALLERS, type Measured } from './measured.ts'
import { life } from './life.ts'

const SECONDS = 3

/** Whole cases, against a server that reads the same requests and says at once what the product said to them. */
export async function cases({ office, served, read }: Measured): Promise<Figure[]> {
  const { url, tokens } = served
  const unit = office.plan.unit('water')
  const exchanges: Exchange[] = []
  await life(
    askerOf(url, tokens, exchange => exchanges.push(exchange)),
    unit,
  )
  const requests = exchanges.length
  const measures: Measure[] = [
    ...speed('a case', 'cases'),
    { figure: 'requests', unit: '/s', of: ({ load }) => perSecond(load) * requests },
    { figure: 'processor of the program, a case', unit: 'µs', of: each('own') },
    { figure: 'waits for the database, a case', unit: '', of: each('trips'), limit: requests },
  ]
  await using bare = await bareServer(exchanges)
  const figures: Figure[] = []
  for (const callers of CALLERS) {
    const compared = await compare(read, {
      ours: () => drive({ url, callers, seconds: SECONDS, what: { tokens, unit } }),
      limit: () => drive({ url: bare.url, callers, seconds: SECONDS, what: { exchanges } }),
    })
    const against = `a bare fastify that knows the answers to the ${requests} requests`
    figures.push(...figuresOf(callersOf(callers), { ...compared, against }, measures))
  }
  return figures
}
