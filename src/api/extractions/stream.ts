import { PassThrough } from 'node:stream'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { Problem } from '#base/errors.ts'
import type { Progress } from '#documents/reading/reader.ts'
import { problemBody } from '../problem.ts'
import type { Extraction } from './schema.ts'

export const NDJSON = 'application/x-ndjson'
/** A line for every twentieth of a page is enough for a bar. */
const STEP = 0.05

/** Answers with a line for each step of the work, and at last with its result or with the problem that ended it. */
export function streamed(
  request: FastifyRequest,
  reply: FastifyReply,
  work: (onProgress: (progress: Progress) => void) => Promise<Extraction>,
): FastifyReply {
  const lines = new PassThrough()
  const tell = (line: unknown) => lines.write(`${JSON.stringify(line)}\n`)
  let told = -1
  const onProgress = (progress: Progress): void => {
    const done = progress.page + progress.share
    if (done < told + STEP) return
    told = done
    tell({ progress })
  }
  work(onProgress)
    .then(result => tell({ result }))
    .catch((error: unknown) => {
      const problem = error instanceof Problem ? error : new Problem('INTERNAL', { params: { id: request.id } })
      if (problem !== error) request.log.error({ err: error, id: request.id }, problem.code)
      tell({ problem: problemBody(problem, request.language) })
    })
    .finally(() => lines.end())
  return reply.type(NDJSON).send(lines)
}
