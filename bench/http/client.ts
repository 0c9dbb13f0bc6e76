import { load, type Load } from '../support/load.ts'
import { askerOf, send, type Exchange } from './ask.ts'
import { life } from './life.ts'

/** What a client process is told to do. */
export interface Order {
  url: string
  callers: number
  seconds: number
  /** Whole cases, lived by people with tokens; or requests that are known already, all of them again and again. */
  what: { tokens: Readonly<Record<string, string>>; unit: string } | { exchanges: readonly Exchange[] }
}

process.once('message', (order: Order) => {
  void obey(order).then(done => process.send?.(done, () => process.exit(0)))
})

function obey({ url, callers, seconds, what }: Order): Promise<Load> {
  if ('exchanges' in what)
    return load(callers, seconds, async () => {
      for (const exchange of what.exchanges) await send(url, exchange)
    })
  const ask = askerOf(url, what.tokens)
  return load(callers, seconds, () => life(ask, what.unit))
}
