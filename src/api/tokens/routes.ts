import { z } from 'zod'
import { Problem } from '#base/errors.ts'
import { createToken, listTokens, revokeToken } from '#office/sign-in/token.ts'
import { requireActor } from '../actor.ts'
import type { Api } from '../api.ts'
import { nothing } from '../session/routes.ts'
import { MadeToken, NewToken, TokenList } from './schema.ts'

/** Tokens by which programs act as their person. One is made at the screen only: a token makes no tokens. */
export function tokenRoutes(api: Api): void {
  const { pool, clock } = api.context

  api.get('/api/tokens', { schema: { summary: 'One’s own tokens', response: { 200: TokenList } } }, async request => {
    const tokens = await listTokens(pool, requireActor(request))
    return {
      items: tokens.map(({ createdAt, expiresAt, revokedAt, ...token }) => ({
        ...token,
        createdAt: createdAt.toISOString(),
        expiresAt: expiresAt.toISOString(),
        revokedAt: revokedAt?.toISOString() ?? null,
      })),
    }
  })

  api.post(
    '/api/tokens',
    { schema: { summary: 'Make a token', body: NewToken, response: { 201: MadeToken } } },
    async (request, reply) => {
      if (!request.session) throw new Problem('NOT_PERMITTED')
      const token = await createToken(pool, requireActor(request), request.body, clock.now())
      reply.code(201)
      return { token }
    },
  )

  api.delete(
    '/api/tokens/:id',
    { schema: { summary: 'Revoke a token', params: z.object({ id: z.string().max(64) }) } },
    async (request, reply) => {
      await revokeToken(pool, requireActor(request), request.params.id, clock.now())
      return nothing(reply)
    },
  )
}
