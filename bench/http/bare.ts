import fastify from 'fastify'
import { listen } from '../support/serve.ts'
import type { Exchange } from './ask.ts'

/** A server that knows the answers: it reads each request, and says at once what the product said to it. */
export async function bareServer(exchanges: readonly Exchange[]): Promise<{ url: string } & AsyncDisposable> {
  const answers = new Map(exchanges.map(exchange => [`${exchange.method} ${exchange.path}`, exchange]))
  const server = fastify()
  server.all('*', (request, reply) => {
    const known = answers.get(`${request.method} ${request.url}`)
    return reply
      .code(known?.status ?? 404)
      .type('application/json; charset=utf-8')
      .send(known?.answer ?? '')
  })
  return { url: await listen(server), [Symbol.asyncDispose]: () => server.close() }
}
