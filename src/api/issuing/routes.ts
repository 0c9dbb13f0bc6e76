import { z } from 'zod'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { fileHeaders } from '#documents/files/disposition.ts'
import { printRegister } from '#documents/typesetting/prints.ts'
import { pictureDocument, typesetDocument } from '#documents/typesetting/typeset-document.ts'
import { coverPictures } from '#documents/viewing/mark.ts'
import type { Acting } from '#matters/acting.ts'
import { readDocument } from '#matters/issuing/document-state.ts'
import { listRecipients } from '#matters/issuing/list-recipients.ts'
import { documentOf } from '#matters/issuing/make-file.ts'
import { revokeDocument } from '#matters/issuing/revoke-document.ts'
import { toSign } from '#matters/issuing/to-sign.ts'
import { voidNumber } from '#matters/issuing/void-number.ts'
import { loadMatter } from '#matters/load.ts'
import { noteLook } from '#matters/note-look.ts'
import { URGENCIES } from '#matters/matter.ts'
import type { Api } from '../api.ts'
import { defined } from '../defined.ts'
import { Id } from '../matters/schema.ts'
import { Reason } from '../matters/inputs.ts'
import { perform, read, write } from '../perform.ts'
import { PDF, sendFile } from '../prints/send.ts'
import { readerOf } from '../reader.ts'
import { recipientsPrint } from './recipients-print.ts'
import { DocumentView, Recipients, Revoke, ToSignList } from './schema.ts'
import { documentView } from './view.ts'

const OfMatter = z.object({ id: Id })
const RATE = { rateLimit: { max: 120, timeWindow: 60_000 } }

/** The document a matter issues, from its signature to its revocation. */
export function issuingRoutes(api: Api): void {
  const { files, press, viewer } = api.context

  api.get(
    '/api/matters/:id/document',
    {
      schema: {
        summary: 'Who signed it, its number, whom it went to and what became of it there',
        params: OfMatter,
        response: { 200: DocumentView },
      },
    },
    request => read(request, acting => documentView(readerOf(request, acting), request.params.id)),
  )

  api.get(
    '/api/matters/:id/document.pdf',
    {
      config: RATE,
      schema: { summary: 'Its pages: the file that went out, or the newest text as it would', params: OfMatter },
    },
    async (request, reply) => {
      const { id } = request.params
      const { made, document, title, mark } = await write(request, async acting => {
        const { matter } = await loadMatter(acting.tx, acting.office, id, { lock: false })
        const state = await readDocument({ acting, matterId: id })
        const { issue } = state
        const file = issue?.sha256 ? { sha256: issue.sha256, name: `${issue.number} ${matter.title}.pdf` } : null
        const look = { kind: 'document.taken', body: { title: matter.title } }
        return {
          made: file,
          document: documentOf(acting, state),
          title: matter.title,
          mark: await noteLook(acting, matter, look),
        }
      })
      const covered = async (pdf: Uint8Array) => (mark ? viewer.cover(pdf, [mark]) : pdf)
      if (!made) {
        const { pdf } = await typesetDocument(press, document)
        return sendFile(reply, `${title}.pdf`, PDF, await covered(pdf))
      }
      if (mark) return sendFile(reply, made.name, PDF, await covered(await files.read(made.sha256)))
      const { stream, size } = await files.open(made.sha256)
      return reply.headers({ ...fileHeaders({ ...made, mediaType: PDF }), 'content-length': size }).send(stream)
    },
  )

  api.get(
    '/api/matters/:id/document/pages',
    {
      config: RATE,
      schema: {
        summary: 'Its pages as pictures (SVG), as they are signed; of a file, without its chop',
        params: OfMatter,
        response: { 200: z.object({ pages: z.array(z.string()) }) },
      },
    },
    async request => {
      const { id } = request.params
      const { document, mark } = await write(request, async acting => {
        const { matter } = await loadMatter(acting.tx, acting.office, id, { lock: false })
        const look = { kind: 'document.viewed', body: { title: matter.title }, isLeafing: true as const }
        return {
          document: documentOf(acting, await readDocument({ acting, matterId: id })),
          mark: await noteLook(acting, matter, look),
        }
      })
      const { pages } = await pictureDocument(press, document)
      return { pages: mark ? await coverPictures(press, pages, mark) : pages }
    },
  )

  api.get(
    '/api/matters/:id/document/recipients.pdf',
    {
      config: RATE,
      schema: { summary: 'Whom it goes to and who signed for it, as paper (分送签收单)', params: OfMatter },
    },
    async (request, reply) => {
      const print = await read(request, acting => recipientsPrint(readerOf(request, acting), request.params.id))
      const { pdf } = await printRegister(press, { now: api.context.clock.now() }, print)
      return sendFile(reply, `${print.title}.pdf`, PDF, pdf)
    },
  )

  const act = (request: FastifyRequest, reply: FastifyReply, id: string, work: (acting: Acting) => Promise<unknown>) =>
    perform(request, reply, 200, work, (_done, acting) => documentView(readerOf(request, acting), id))

  api.post(
    '/api/matters/:id/document/void',
    {
      schema: {
        summary: 'Void its number, with a reason; it keeps its place in the ledger (作废)',
        params: OfMatter,
        body: Reason,
        response: { 200: DocumentView },
      },
    },
    (request, reply) => {
      const { id } = request.params
      return act(request, reply, id, acting => voidNumber(acting, id, request.body.reason))
    },
  )

  api.put(
    '/api/matters/:id/document/recipients',
    {
      schema: {
        summary: 'Set whom it goes to, before it is sent',
        params: OfMatter,
        body: Recipients,
        response: { 200: DocumentView },
      },
    },
    (request, reply) => {
      const { id } = request.params
      const recipients = request.body.recipients.map(defined)
      return act(request, reply, id, acting => listRecipients(acting, id, recipients))
    },
  )

  api.post(
    '/api/matters/:id/document/revocation',
    {
      schema: {
        summary: 'Withdraw, repeal or annul what was sent; every recipient is told (撤回、废止、撤销)',
        params: OfMatter,
        body: Revoke,
        response: { 200: DocumentView },
      },
    },
    (request, reply) => {
      const { id } = request.params
      return act(request, reply, id, acting => revokeDocument(acting, id, request.body))
    },
  )

  api.get(
    '/api/documents/to-sign',
    { schema: { summary: 'What waits for one’s signature', response: { 200: ToSignList } } },
    request =>
      read(request, async acting => {
        const reader = readerOf(request, acting)
        const items = (await toSign(acting)).map(row => {
          const step = reader.textsOf(row.service, row.serviceVersion).steps[row.step]
          const named = (outcome: string) => ({ outcome, label: step?.outcomes[outcome]?.label ?? outcome })
          const { taskId, matterId, number, title, version, dueAt } = row
          return {
            task: taskId,
            matter: matterId,
            number,
            title,
            step: step?.name ?? '',
            version,
            urgency: URGENCIES[row.urgency] ?? ('normal' as const),
            dueAt,
            sign: named(row.outcome),
            others: row.others.map(named),
          }
        })
        return { items }
      }),
  )
}
