import { z } from 'zod'
import { Problem } from '#base/errors.ts'
import { endChop, keepChop, listChops } from '#matters/issuing/chops.ts'
import { addSeries, documentSeries, endSeries } from '#office/document-series.ts'
import type { Api } from '../api.ts'
import { keepAnswer } from '../idempotency.ts'
import { Id } from '../matters/schema.ts'
import { change, make } from '../office/edit.ts'
import { perform, read, write } from '../perform.ts'
import { nothing } from '../session/routes.ts'

const OfOne = z.object({ id: Id })
/** 机关代字: Chinese characters, as in 青办发. */
const Code = z.string().regex(/^\p{Script=Han}{1,12}$/u)
const SeriesView = z.object({ id: Id, code: z.string(), organ: z.string() })
const ChopView = z.object({ id: Id, organ: z.string(), width: z.number(), madeAt: z.iso.datetime() })
/** The largest picture of a chop, in bytes. */
const LARGEST_CHOP = 2 * 1024 * 1024

/** The organ codes that numbers are taken under, and the chops. */
export function issuingSettingRoutes(api: Api): void {
  const { chopKey } = api.context

  api.get(
    '/api/document-series',
    { schema: { summary: 'The organ codes', response: { 200: z.object({ items: z.array(SeriesView) }) } } },
    request => read(request, async ({ tx, office }) => ({ items: await documentSeries(tx, office) })),
  )
  api.post(
    '/api/document-series',
    {
      schema: {
        summary: 'Add an organ code',
        body: z.object({ code: Code, organ: z.string().trim().min(1).max(100) }),
        response: { 201: z.object({ id: Id }) },
      },
    },
    (request, reply) => make(request, reply, editing => addSeries(editing, request.body)),
  )
  api.delete(
    '/api/document-series/:id',
    { schema: { summary: 'End an organ code; its numbers stay', params: OfOne } },
    (request, reply) => change(request, reply, editing => endSeries(editing, request.params.id)),
  )

  api.get(
    '/api/chops',
    {
      schema: {
        summary: 'The chops, for whoever keeps them; never their pictures',
        response: { 200: z.object({ items: z.array(ChopView) }) },
      },
    },
    request => read(request, async acting => ({ items: await listChops(acting) })),
  )
  api.post(
    '/api/chops',
    {
      schema: {
        summary: 'Keep a chop (multipart/form-data: `organ`, `width` in millimetres, then one part `file`, a PNG)',
        consumes: ['multipart/form-data'],
        response: { 201: z.object({ id: Id }) },
      },
    },
    async (request, reply) => {
      const part = await request.file({ limits: { files: 1, fileSize: LARGEST_CHOP } })
      if (!part) throw new Problem('FIELD_REQUIRED', { field: 'file', params: { field: 'file' } })
      const picture = await part.toBuffer()
      const said = (name: string) => {
        const field = part.fields[name]
        return field && 'value' in field ? field.value : undefined
      }
      const { organ, width } = z
        .object({ organ: z.string().trim().min(1).max(100), width: z.coerce.number().min(20).max(60) })
        .parse({ organ: said('organ'), width: said('width') })
      const id = await write(request, acting => keepChop(acting, chopKey, { organ, width, picture }))
      reply.code(201)
      return { id }
    },
  )
  api.delete('/api/chops/:id', { schema: { summary: 'End a chop', params: OfOne } }, async (request, reply) => {
    await perform(
      request,
      reply,
      204,
      async acting => {
        await endChop(acting, request.params.id)
        await keepAnswer(acting, null)
        return null
      },
      () => null,
    )
    return nothing(reply)
  })
}
