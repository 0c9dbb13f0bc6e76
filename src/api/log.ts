import { DatabaseError } from 'pg'

interface Logged {
  type: string
  message: string
  stack: string
  [more: string]: unknown
}

/**
 * What the log tells of an error. PostgreSQL quotes in its messages what people wrote, and the log is read by more people
 * than the record: of its errors only codes and names of ours are kept.
 */
export function loggedError(error: Error): Logged {
  const stack = error.stack ?? ''
  const cause = error.cause instanceof Error ? { cause: loggedError(error.cause) } : {}
  if (!(error instanceof DatabaseError)) return { type: error.name, message: error.message, stack, ...cause }
  const { code = '', schema, table, column, constraint, routine } = error
  const frames = stack.split('\n').filter(line => /^\s+at /.test(line))
  return {
    type: 'DatabaseError',
    message: code,
    stack: frames.join('\n'),
    schema,
    table,
    column,
    constraint,
    routine,
  }
}
