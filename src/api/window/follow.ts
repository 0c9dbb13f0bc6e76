import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { Problem } from '#base/errors.ts'
import { printSlip } from '#documents/typesetting/prints.ts'
import { giveFeedback } from '#matters/window/feedback.ts'
import { requireSupplying, supply } from '#matters/window/supply.ts'
import type { Api } from '../api.ts'
import { admit } from '../attachments/admit.ts'
import { sayIn } from './layout.ts'
import { knownPage, statusPage } from './pages/status.ts'
import { lookUpAddress, receiptOf } from './receipt.ts'
import { sendPage, sentencesOf, visitorLanguage, wantsJson } from './reply.ts'
import { formOf, requireTracked, type Window } from './window.ts'
import { standingOf } from './standing.ts'

/** Look-ups from one address in a minute: people are slower, and machines that guess are not served. */
const LOOKS = { max: 60, timeWindow: 60_000 }
/** The largest file the public sends, in MB: a photograph of a paper, not a film. */
const FILE_LIMIT = 20

const open = (rateLimit: { max: number; timeWindow: number }) => ({ public: true as const, rateLimit })

/** Following what was asked for: how far it is, the answer, papers to add, what the asker thinks of it. */
export function followRoutes(api: Api, window: Window): void {
  const { context } = api

  api.get(
    '/window/status',
    {
      config: open(LOOKS),
      schema: {
        summary: 'How far a matter is, for whoever has its code (HTML, or JSON when asked for)',
        querystring: z.object({ code: z.string().max(60).default('') }),
      },
    },
    async (request, reply) => {
      const { code } = request.query
      const language = visitorLanguage(request)
      const { standing, state } = await window.asMachine(async acting => {
        const tracked = await requireTracked(acting, code, undefined)
        return { standing: standingOf(acting, tracked, code, language), state: tracked.loaded.matter.state }
      })
      if (wantsJson(request)) return { ...standing, state }
      return sendPage(
        reply,
        language,
        await window.office(),
        sayIn(language)('status'),
        statusPage(language, standing, []),
      )
    },
  )

  api.post(
    '/window/status',
    { config: open(LOOKS), schema: { summary: 'The whole, for whoever knows the second thing too' } },
    async (request, reply) => {
      const { code = '', second = '' } = formOf(request)
      return showKnown(request, reply, code, second, null, [])
    },
  )

  api.post(
    '/window/feedback',
    { config: open(LOOKS), schema: { summary: 'Solved or not, and the five grades' } },
    async (request, reply) => {
      const { code = '', second = '', solved, grade = '', words = '' } = formOf(request)
      if (solved !== 'yes' && solved !== 'no')
        throw new Problem('FIELD_REQUIRED', { field: 'solved', params: { field: sayIn(request.language)('feedback') } })
      const isSolved = solved === 'yes'
      await window.known(code, acting =>
        giveFeedback(acting, code, second, {
          isSolved,
          grade: /^[1-5]$/.test(grade) ? Number(grade) : null,
          words: words.trim().slice(0, 2000),
        }),
      )
      reply.code(201)
      return showKnown(request, reply, code, second, isSolved ? 'thanks' : 'reopened', [])
    },
  )

  api.post(
    '/window/files',
    {
      config: open(LOOKS),
      schema: { summary: 'Add a paper (multipart/form-data)', consumes: ['multipart/form-data'] },
    },
    async (request, reply) => {
      // Told before the first byte: nobody fills the line with what is refused.
      if (Number(request.headers['content-length'] ?? 0) > (FILE_LIMIT + 1) * 1024 * 1024)
        throw new Problem('TOO_LARGE', { field: 'file', params: { limit: `${FILE_LIMIT} MB` } })
      const part = await request.file({ limits: { files: 1, fileSize: FILE_LIMIT * 1024 * 1024, fields: 4 } })
      if (!part) throw new Problem('FIELD_REQUIRED', { field: 'file', params: { field: 'file' } })
      const field = (name: string): string => {
        const found = part.fields[name]
        return found && 'value' in found && typeof found.value === 'string' ? found.value : ''
      }
      const [code, second] = [field('code'), field('second')]
      const matterId = await window.known(code, acting => requireSupplying(acting, code, second))
      const stored = await admit(request, part, matterId, work => window.asMachine(work))
      await window.asMachine(acting => supply(acting, matterId, stored))
      reply.code(201)
      return showKnown(request, reply, code, second, 'uploaded', [], { name: stored.name })
    },
  )

  api.post('/window/slip', { config: open(LOOKS), schema: { summary: 'The slip as PDF' } }, async (request, reply) => {
    const { code = '', second = '' } = formOf(request)
    const language = visitorLanguage(request)
    const office = await window.office()
    const slip = await window.known(code, async acting => {
      const { loaded } = await requireTracked(acting, code, second)
      return receiptOf(acting, office, loaded.matter, { code, link: lookUpAddress(request, code), language })
    })
    const { pdf } = await printSlip(context.press, { now: context.clock.now() }, slip)
    return reply
      .headers({ 'cache-control': 'no-store', 'content-disposition': 'attachment; filename="slip.pdf"' })
      .type('application/pdf')
      .send(Buffer.from(pdf))
  })

  async function showKnown(
    request: FastifyRequest,
    reply: FastifyReply,
    code: string,
    second: string,
    note: 'thanks' | 'reopened' | 'uploaded' | null,
    faults: readonly string[],
    params: Readonly<Record<string, unknown>> = {},
  ) {
    const language = visitorLanguage(request)
    const say = sayIn(language)
    const office = await window.office()
    try {
      const { standing, tracked } = await window.known(code, async acting => {
        const found = await requireTracked(acting, code, second)
        return { standing: standingOf(acting, found, code, language), tracked: found }
      })
      const { answer, feedback, loaded } = tracked
      const said = feedback && answer && feedback.at > answer.at ? (feedback.isSolved ? 'solved' : 'unsolved') : null
      if (wantsJson(request)) return { ...standing, state: loaded.matter.state, answer: answer?.text ?? null, said }
      const known = {
        second,
        answer: answer?.text ?? null,
        isOpen: loaded.matter.state === 'open',
        said,
        note: note === null ? null : say(note, params),
        fileLimit: FILE_LIMIT,
      } as const
      return sendPage(reply, language, office, say('status'), knownPage(language, standing, known, faults))
    } catch (error) {
      if (!(error instanceof Problem) || error.code !== 'SECOND_WRONG' || wantsJson(request)) throw error
      const standing = await window.asMachine(async acting =>
        standingOf(acting, await requireTracked(acting, code, undefined), code, language),
      )
      reply.code(error.status)
      return sendPage(
        reply,
        language,
        office,
        say('status'),
        statusPage(language, standing, sentencesOf(error, language)),
      )
    }
  }
}
