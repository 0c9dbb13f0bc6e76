import { Readable } from 'node:stream'
import { z } from 'zod'
import { cleanName } from '#documents/files/disposition.ts'
import { findLetters } from '#documents/letters/find-letters.ts'
import { printLetter } from '#documents/typesetting/prints.ts'
import { requireAttachable } from '#matters/attach.ts'
import { keepLetter } from '#matters/keep-letter.ts'
import { loadMatter } from '#matters/load.ts'
import type { FastifyRequest } from 'fastify'
import type { Acting } from '#matters/acting.ts'
import type { Api } from '../api.ts'
import { keepAnswer } from '../idempotency.ts'
import { Id } from '../matters/schema.ts'
import { perform, read } from '../perform.ts'
import { PDF, sendFile } from '../prints/send.ts'
import { readerOf } from '../reader.ts'
import { composeLetter, letterChoices } from './compose.ts'
import { LetterChoices, LetterKept, WriteLetter } from './schema.ts'

const OfMatter = z.object({ id: Id })
const RATE = { rateLimit: { max: 60, timeWindow: 60_000 } }

/** 文书: letters about a matter, filled from it, looked at, and kept with it. */
export function letterRoutes(api: Api): void {
  const { press, files } = api.context

  const lettersOf = async (acting: Acting, id: string) => {
    const { matter } = await loadMatter(acting.tx, acting.office, id, { lock: false })
    return findLetters(press.catalogue, matter.service)
  }
  const set = async (request: FastifyRequest, id: string, wanted: WriteLetter, isNamed: boolean) => {
    const composed = await read(request, async acting =>
      composeLetter(readerOf(request, acting), id, await lettersOf(acting, id), wanted, isNamed),
    )
    const { clock } = api.context
    const { pdf } = await printLetter(press, { now: clock.now(), service: composed.service }, composed.printed)
    return { ...composed, pdf }
  }

  api.get(
    '/api/matters/:id/letters',
    { schema: { summary: 'The letters a matter can have', params: OfMatter, response: { 200: LetterChoices } } },
    request =>
      read(request, async acting => {
        const loaded = await loadMatter(acting.tx, acting.office, request.params.id, { lock: false })
        const letters = await findLetters(press.catalogue, loaded.matter.service)
        return { items: await letterChoices(readerOf(request, acting), loaded, letters) }
      }),
  )

  // A preview carries what was written and for whom: that belongs into the body, because addresses are logged.
  api.post(
    '/api/matters/:id/letter-previews',
    {
      config: RATE,
      schema: { summary: 'A letter as it would be; citizens are masked', params: OfMatter, body: WriteLetter },
    },
    async (request, reply) => {
      const { printed, pdf } = await set(request, request.params.id, request.body, false)
      return sendFile(reply, `${printed.title}.pdf`, PDF, pdf)
    },
  )

  api.post(
    '/api/matters/:id/letters',
    {
      config: RATE,
      schema: {
        summary: 'Write a letter and keep it with the matter; naming a citizen in full is recorded as a look at them',
        params: OfMatter,
        body: WriteLetter,
        response: { 201: LetterKept },
      },
    },
    async (request, reply) => {
      const { id } = request.params
      await read(request, acting => requireAttachable(acting, id))
      const { printed, to, names, pdf } = await set(request, id, request.body, true)
      const name = cleanName(`${printed.title} ${printed.number ?? ''}.pdf`)
      const stored = await files.receive(Readable.from([Buffer.from(pdf)]), name)
      return perform(
        request,
        reply,
        201,
        async acting => {
          const letter = { letter: request.body.letter, title: printed.title, to, names, file: { ...stored, name } }
          const kept = { attachment: await keepLetter(acting, id, letter) }
          await keepAnswer(acting, kept)
          return kept
        },
        kept => kept,
      )
    },
  )
}
