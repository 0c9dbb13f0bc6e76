import type { FastifyInstance } from 'fastify'
import { buildServer } from '#api/server.ts'
import { createToken } from '#office/sign-in/token.ts'
import { openContext } from '#test/support/context.ts'
import { OFFICE, type BenchOffice } from './office.ts'

/** The product on a port of this machine. */
export interface Served extends AsyncDisposable {
  url: string
  /** What the person of a sign-in name asks with. */
  tokens: Readonly<Record<string, string>>
}

/** Serves an office over HTTP to the people named. */
export async function serve(office: BenchOffice, logins: readonly string[]): Promise<Served> {
  const { pool, clock, services } = office
  const { context, close } = await openContext({ pool, clock, services, office: OFFICE })
  const api = await buildServer(context)
  const tokens: Record<string, string> = {}
  for (const login of logins)
    tokens[login] = await createToken(pool, await office.actor(login), { name: 'bench', days: 1 }, clock.now())
  return {
    url: await listen(api),
    tokens,
    [Symbol.asyncDispose]: async () => {
      await api.close()
      await close()
    },
  }
}

/** Listens on a free port. @returns the address */
export const listen = (server: Pick<FastifyInstance, 'listen'>): Promise<string> =>
  server.listen({ port: 0, host: '127.0.0.1' })
