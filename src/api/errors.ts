import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'
import { hasZodFastifySchemaValidationErrors, isResponseSerializationError } from 'fastify-type-provider-zod'
import { Problem, type Refusal } from '#base/errors.ts'
import { problemBody } from './problem.ts'

/** Answers whatever went wrong as a problem (RFC 9457) in the reader's language; faults of ours and of the machine are logged. */
export function answerProblem(error: FastifyError, request: FastifyRequest, reply: FastifyReply): void {
  const problem = problemOf(error)
  if (problem.status >= 500) request.log.error({ err: error, id: request.id }, problem.code)
  sendProblem(
    problem.code === 'INTERNAL' ? new Problem('INTERNAL', { params: { id: request.id } }) : problem,
    request,
    reply,
  )
}

export function sendProblem(problem: Problem, request: FastifyRequest, reply: FastifyReply): void {
  if (problem.code === 'TOO_MANY_REQUESTS') reply.header('retry-after', Number(problem.params['seconds'] ?? 60))
  void reply
    .code(problem.status)
    .type('application/problem+json')
    .send(JSON.stringify(problemBody(problem, request.language)))
}

function problemOf(error: FastifyError): Problem {
  if (error instanceof Problem) return error
  if (hasZodFastifySchemaValidationErrors(error)) {
    const refusals = error.validation.map(({ instancePath, message }): Refusal => {
      const field = instancePath.split('/').filter(Boolean).join('.')
      return { code: 'FIELD_INVALID', field, params: { field, detail: message ?? '' } }
    })
    const [first] = refusals
    return new Problem('FIELD_INVALID', {
      ...(first?.field === undefined ? {} : { field: first.field }),
      ...(first?.params === undefined ? {} : { params: first.params }),
      refusals,
    })
  }
  if (isResponseSerializationError(error)) return Object.assign(new Problem('INTERNAL'), { cause: error })
  switch (error.code) {
    case 'FST_ERR_CTP_BODY_TOO_LARGE':
      return new Problem('TOO_LARGE', { params: { limit: '2 MB' } })
    case 'FST_REQ_FILE_TOO_LARGE':
      return new Problem('TOO_LARGE', { field: 'file', params: { limit: '200 MB' } })
    case 'FST_ERR_NOT_FOUND':
      return new Problem('NOT_FOUND')
    case 'ENOSPC':
    case 'EDQUOT':
      return Object.assign(new Problem('UNAVAILABLE'), { cause: error })
  }
  if (error.statusCode !== undefined && error.statusCode >= 400 && error.statusCode < 500)
    return new Problem('BAD_REQUEST', { params: { detail: error.message } })
  return Object.assign(new Problem('INTERNAL'), { cause: error })
}
