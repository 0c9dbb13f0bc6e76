import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { Problem } from '#base/errors.ts'
import { act } from '#matters/act.ts'
import type { Acting } from '#matters/acting.ts'
import { countWrongSecond } from '#matters/window/track.ts'
import { officeToday } from '#office/today.ts'
import { systemContext } from '#store/context.ts'
import { transaction } from '#store/transaction.ts'
import type { Api } from '../api.ts'
import { problemBody } from '../problem.ts'
import { depsOf } from '../perform.ts'
import { applyRoutes } from './apply.ts'
import { followRoutes } from './follow.ts'
import { sliceOf } from './font.ts'
import { faultPage, homePage } from './pages/home.ts'
import { chooseLanguage, sendPage, sentencesOf, visitorLanguage, wantsJson } from './reply.ts'
import { sayIn } from './layout.ts'
import type { Window } from './window.ts'

/** The public window: pages without an account and without script, and the same answers as JSON. */
export function windowRoutes(api: Api): void {
  void api.register(async scope => {
    const { context } = api
    const { pool, office, clock } = context
    scope.addContentTypeParser(
      'application/x-www-form-urlencoded',
      { parseAs: 'string', bodyLimit: 64 * 1024 },
      (_request, body, done) => done(null, Object.fromEntries(new URLSearchParams(String(body)))),
    )
    const asMachine = <T>(work: (acting: Acting) => Promise<T>) => act(depsOf(context), { office, actor: null }, work)
    const window: Window = {
      office: async () =>
        (await transaction(pool, systemContext(office), tx => officeToday(tx, office, clock.now()))).name,
      asMachine,
      known: async (code, work) => {
        try {
          return await asMachine(work)
        } catch (error) {
          if (error instanceof Problem && error.code === 'SECOND_WRONG')
            await asMachine(acting => countWrongSecond(acting, code))
          throw error
        }
      },
    }
    scope.setErrorHandler(async (error, request, reply) => {
      const problem = error instanceof Problem ? error : undefined
      // What is no refusal of ours is told and logged where everything is.
      if (!problem) throw error
      if (wantsJson(request))
        return reply
          .code(problem.status)
          .type('application/problem+json')
          .send(JSON.stringify(problemBody(problem, request.language)))
      const language = visitorLanguage(request)
      reply.code(problem.status)
      const title = sayIn(language)('wrong')
      // Whoever is slowed costs us no look-up.
      const name = problem.code === 'TOO_MANY_REQUESTS' ? '' : await window.office()
      return sendPage(reply, language, name, title, faultPage(language, sentencesOf(problem, language)))
    })

    const typed = scope.withTypeProvider<ZodTypeProvider>()
    typed.get(
      '/window',
      {
        config: { public: true },
        schema: { summary: 'What the public can ask for', querystring: z.object({ language: z.string().optional() }) },
      },
      async (request, reply) => {
        const language = chooseLanguage(request, reply, request.query.language)
        const offered = context.services.all().filter(service => service.manifest.window)
        const title = sayIn(language)('title')
        return sendPage(reply, language, await window.office(), title, homePage(language, offered))
      },
    )
    typed.get(
      '/window/fonts/:slice',
      {
        config: { public: true },
        schema: { summary: 'Letters for machines without a Chinese font', params: z.object({ slice: z.string() }) },
      },
      async (request, reply) =>
        reply
          .headers({ 'cache-control': 'public, max-age=31536000, immutable' })
          .type('font/woff2')
          .send(await sliceOf(request.params.slice)),
    )
    applyRoutes(typed, window)
    followRoutes(typed, window)
  })
}
