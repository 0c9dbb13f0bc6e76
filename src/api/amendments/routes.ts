import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { messageOf } from '#catalogue/finding.ts'
import type { Acting } from '#matters/acting.ts'
import { amenderOf } from '#matters/amendments/amender.ts'
import { loadAmendment, openAmendments, type Amendment } from '#matters/amendments/amendment.ts'
import { beginAmendment, type Beginning } from '#matters/amendments/begin-amendment.ts'
import { compileAmendment } from '#matters/amendments/compile-amendment.ts'
import { discardAmendment } from '#matters/amendments/discard-amendment.ts'
import { exampleResults } from '#matters/amendments/example-results.ts'
import { findingsOf } from '#matters/amendments/findings.ts'
import { playExample } from '#matters/amendments/play-example.ts'
import { publishAmendment } from '#matters/amendments/publish-amendment.ts'
import { rehearseAmendment } from '#matters/amendments/rehearse-amendment.ts'
import { saveAmendment } from '#matters/amendments/save-amendment.ts'
import { sendBackAmendment } from '#matters/amendments/send-back-amendment.ts'
import { submitAmendment } from '#matters/amendments/submit-amendment.ts'
import type { Api } from '../api.ts'
import { keepAnswer } from '../idempotency.ts'
import { Id } from '../matters/schema.ts'
import { perform, read, requireSeen } from '../perform.ts'
import {
  AmendmentDetail,
  AmendmentSummary,
  ExampleResult,
  ExampleToPlay,
  FindingView,
  NewAmendment,
  PlayedAct,
  Published,
  RehearsalView,
  SavedFiles,
  Submission,
} from './schema.ts'
import { resultsView } from './examples.ts'
import { playedView } from './played.ts'
import { rehearsalView } from './rehearsal.ts'
import { detailOf, summaryOf } from './view.ts'

const OfOne = z.object({ id: Id })

/** As many past matters as one answer plays again, so that nobody waits long for the first ones. */
const REHEARSED_AT_ONCE = 100

/** Amendments: the next versions of services, from the first word to the approval by somebody else. */
export function amendmentRoutes(api: Api): void {
  api.get(
    '/api/amendments',
    {
      schema: { summary: 'The open amendments', response: { 200: z.object({ items: z.array(AmendmentSummary) }) } },
    },
    request =>
      read(request, async acting => {
        amenderOf(acting)
        const open = await openAmendments(acting)
        return { items: open.map(amendment => summaryOf(acting, amendment, request.language)) }
      }),
  )

  api.get(
    '/api/amendments/:id',
    { schema: { summary: 'An amendment with its files', params: OfOne, response: { 200: AmendmentDetail } } },
    request =>
      read(request, async acting => detailOf(acting, await found(acting, request.params.id), request.language)),
  )

  api.get(
    '/api/amendments/:id/findings',
    {
      schema: {
        summary: 'What the checks say of it, as the command `check` says of a folder',
        params: OfOne,
        response: { 200: z.object({ items: z.array(FindingView) }) },
      },
    },
    request =>
      read(request, async acting => {
        const findings = await findingsOf(acting, await found(acting, request.params.id))
        return {
          items: findings.map(({ element, params, message: _message, ...finding }) => ({
            ...finding,
            element: element ?? null,
            message: messageOf({ code: finding.code, params }, request.language),
          })),
        }
      }),
  )

  api.get(
    '/api/amendments/:id/examples',
    {
      schema: {
        summary: 'Its examples played, and what they would be in line with it',
        params: OfOne,
        response: { 200: z.object({ items: z.array(ExampleResult) }) },
      },
    },
    request =>
      read(request, async acting => {
        const amendment = await found(acting, request.params.id)
        const service = await compileAmendment(acting, amendment)
        const results = exampleResults(acting, amendment, service)
        return { items: resultsView(results, service, request.language) }
      }),
  )

  api.post(
    '/api/amendments/:id/plays',
    {
      schema: {
        summary: 'Play an example under it as it stands on the screen; nothing is saved',
        params: OfOne,
        body: ExampleToPlay,
        response: { 200: z.object({ items: z.array(PlayedAct) }) },
      },
    },
    request =>
      read(request, async acting => {
        const amendment = await found(acting, request.params.id)
        const { yaml, files } = request.body
        const { service, played } = await playExample(acting, amendment, files, yaml)
        return { items: playedView(acting, service, played, request.language) }
      }),
  )

  api.get(
    '/api/amendments/:id/rehearsal',
    {
      schema: {
        summary: 'Past matters played again under it (演练)',
        params: OfOne,
        querystring: z.object({ days: z.coerce.number().int().min(1).max(730).default(92), after: Id.optional() }),
        response: { 200: RehearsalView },
      },
    },
    request =>
      read(request, async acting => {
        const amendment = await found(acting, request.params.id)
        const { days, after = null } = request.query
        const rehearsed = await rehearseAmendment(acting, amendment, days, { after, size: REHEARSED_AT_ONCE })
        return rehearsalView(acting, amendment, rehearsed, request.language)
      }),
  )

  api.post(
    '/api/amendments',
    { schema: { summary: 'Begin an amendment', body: NewAmendment, response: { 201: AmendmentDetail } } },
    (request, reply) =>
      amend(request, reply, 201, acting => beginAmendment(acting, request.body.service, beginningOf(request.body))),
  )

  api.patch(
    '/api/amendments/:id',
    { schema: { summary: 'Save files of it', params: OfOne, body: SavedFiles, response: { 200: AmendmentDetail } } },
    (request, reply) =>
      amend(request, reply, 200, acting =>
        saveAmendment(acting, request.params.id, request.body.files, requireSeen(request)),
      ),
  )

  api.post(
    '/api/amendments/:id/submission',
    {
      schema: { summary: 'Submit it (送审)', params: OfOne, body: Submission, response: { 200: AmendmentDetail } },
    },
    (request, reply) =>
      amend(request, reply, 200, acting =>
        submitAmendment(acting, request.params.id, request.body, requireSeen(request)),
      ),
  )

  api.post(
    '/api/amendments/:id/returns',
    { schema: { summary: 'Send it back', params: OfOne, body: Submission, response: { 200: AmendmentDetail } } },
    (request, reply) =>
      amend(request, reply, 200, acting => sendBackAmendment(acting, request.params.id, request.body)),
  )

  api.post(
    '/api/amendments/:id/publication',
    { schema: { summary: 'Approve and publish it (批准发布)', params: OfOne, response: { 201: Published } } },
    (request, reply) =>
      kept(
        request,
        reply,
        201,
        acting => publishAmendment(acting, request.params.id),
        result => result,
      ),
  )

  api.delete('/api/amendments/:id', { schema: { summary: 'Give it up', params: OfOne } }, async (request, reply) => {
    await kept(
      request,
      reply,
      204,
      async acting => {
        await discardAmendment(acting, request.params.id)
        return null
      },
      result => result,
    )
    return reply
  })
}

function beginningOf(body: NewAmendment): Beginning {
  if (body.from === 'new') return { kind: 'new', names: body.names, copyOf: body.copyOf }
  if (body.from === 'update') return { kind: 'update' }
  return body.version === undefined ? { kind: 'version' } : { kind: 'version', version: body.version }
}

/** For whoever may change services alone: for others an amendment does not exist, and no route says more. */
async function found(acting: Acting, id: string): Promise<Amendment> {
  amenderOf(acting)
  return loadAmendment(acting, id, { lock: false })
}

/** Does a verb of an amendment, once for every `Idempotency-Key`, and answers how it stands. */
const amend = (
  request: FastifyRequest,
  reply: FastifyReply,
  status: number,
  verb: (acting: Acting) => Promise<Amendment>,
): Promise<AmendmentDetail> =>
  // Its id is enough to keep: the files of a service would be kept twice otherwise.
  kept(
    request,
    reply,
    status,
    async acting => ({ id: (await verb(acting)).id }),
    async ({ id }, acting) => detailOf(acting, await loadAmendment(acting, id, { lock: false }), request.language),
  )

const kept = <Result, Answer>(
  request: FastifyRequest,
  reply: FastifyReply,
  status: number,
  verb: (acting: Acting) => Promise<Result>,
  present: (result: Result, acting: Acting) => Answer | Promise<Answer>,
): Promise<Answer> =>
  perform(
    request,
    reply,
    status,
    async acting => {
      const result = await verb(acting)
      await keepAnswer(acting, result)
      return result
    },
    present,
  )
