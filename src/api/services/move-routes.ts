import { z } from 'zod'
import { amenderOf } from '#matters/amendments/amender.ts'
import { moveVersion } from '#matters/move-version.ts'
import { possibleMoves } from '#matters/views/moves.ts'
import type { Api } from '../api.ts'
import { refusalView } from '../matters/changed.ts'
import { change } from '../matters/routes.ts'
import { Changed, Id } from '../matters/schema.ts'
import { read, versionSeen } from '../perform.ts'
import { readerOf } from '../reader.ts'
import { defined } from '../defined.ts'
import { requireService } from './require-service.ts'
import { MoveMatter, PossibleMove } from './schema.ts'
import { WholeInAddress } from '../whole.ts'

/** Running matters and the versions they follow: who could be moved, and the move itself. */
export function moveRoutes(api: Api): void {
  api.get(
    '/api/services/:id/moves',
    {
      schema: {
        summary: 'Running matters on other versions, and whether each can be moved to this one',
        params: z.object({ id: z.string().max(80) }),
        querystring: z.object({ version: WholeInAddress.optional() }),
        response: { 200: z.object({ version: z.number(), items: z.array(PossibleMove) }) },
      },
    },
    request =>
      read(request, async acting => {
        amenderOf(acting)
        const { version } = requireService(acting, request.params.id, request.query.version)
        const reader = readerOf(request, acting)
        const moves = await possibleMoves(acting, request.params.id, version)
        return {
          version,
          items: moves.map(({ marking, serviceVersion, refusals, ...matter }) => ({
            ...matter,
            serviceVersion,
            steps: [...new Set(marking.tokens.map(token => token.node))]
              .filter(node => acting.services.version(request.params.id, serviceVersion).graph.steps.has(node))
              .map(node => ({ id: node, name: reader.step(request.params.id, serviceVersion, node).name })),
            refusals: refusals.map(refusal => {
              const { code, text } = refusalView(reader, refusal)
              return { code, text }
            }),
          })),
        }
      }),
  )

  api.post(
    '/api/matters/:id/moves',
    {
      schema: {
        summary: 'Move a running matter to another version of its service (换版)',
        params: z.object({ id: Id }),
        body: MoveMatter,
        response: { 200: Changed },
      },
    },
    (request, reply) =>
      change(request, reply, acting =>
        moveVersion(acting, request.params.id, defined(request.body), versionSeen(request)),
      ),
  )
}
