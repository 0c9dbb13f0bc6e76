import * as path from 'node:path'
import { existsSync } from 'node:fs'
import fastifyStatic from '@fastify/static'
import { Problem } from '#base/errors.ts'
import type { Api } from './api.ts'
import { sendProblem } from './errors.ts'

/** Where the screens are built to (vite.config.ts). */
const FOLDER = path.join(import.meta.dirname, '..', '..', '.build', 'web')

/** Hands out the screens; an address that is no file and no part of the API is one of the screens' own. */
export async function serveWeb(api: Api): Promise<void> {
  const isBuilt = existsSync(FOLDER)
  if (isBuilt)
    await api.register(fastifyStatic, {
      root: FOLDER,
      wildcard: false,
      preCompressed: true,
      // Built files carry a fingerprint in their name; the page that names them does not.
      setHeaders: (response, file) =>
        response.header(
          'cache-control',
          file.includes(`${path.sep}assets${path.sep}`) ? 'public, max-age=31536000, immutable' : 'no-cache',
        ),
    })
  api.setNotFoundHandler((request, reply) => {
    const isScreen =
      request.method === 'GET' &&
      !/^\/(?:api|health|metrics)\b/.test(request.url) &&
      !/^[^?]*\.\w+(?:\?|$)/.test(request.url)
    if (isBuilt && isScreen) return reply.sendFile('index.html')
    sendProblem(new Problem('NOT_FOUND'), request, reply)
    return reply
  })
}
