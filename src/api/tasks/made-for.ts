import { Readable } from 'node:stream'
import type { FastifyRequest } from 'fastify'
import { typesetDocument } from '#documents/typesetting/typeset-document.ts'
import type { MadeFile } from '#matters/issuing/doing.ts'
import { orderFile } from '#matters/issuing/make-file.ts'
import { read } from '../perform.ts'
import { PDF } from '../prints/send.ts'

/**
 * The file that an outcome of a task makes, typeset before anything is locked: the completion asks again whether it is of
 * this text and this number.
 */
export async function madeFor(request: FastifyRequest, task: string, outcome: string): Promise<MadeFile | null> {
  const { press, files, chopKey } = request.server.context
  const order = await read(request, acting => orderFile(acting, chopKey, task, outcome))
  if (!order) return null
  const { pdf } = await typesetDocument(press, order.document, order.pressed)
  const { sha256, size } = await files.receive(Readable.from([Buffer.from(pdf)]), order.name)
  const { name, number, contentHash, chops } = order
  return { name, sha256, size, mediaType: PDF, number, contentHash, chops }
}
