import { createHash } from 'node:crypto'
import type { FastifyReply } from 'fastify'
import { cleanName, fileHeaders } from '#documents/files/disposition.ts'

export const PDF = 'application/pdf'
export const OFD = 'application/ofd'
export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
export const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** Answers a file that was made just now; nobody keeps it. */
export function sendFile(reply: FastifyReply, name: string, mediaType: string, bytes: Uint8Array): FastifyReply {
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  return reply
    .headers({ ...fileHeaders({ name: cleanName(name), mediaType, sha256 }), 'cache-control': 'no-store' })
    .send(Buffer.from(bytes))
}
