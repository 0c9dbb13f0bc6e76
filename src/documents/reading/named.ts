import { Problem } from '#base/errors.ts'
import { Stopped } from '../isolated/stopped.ts'

/** A refusal with the name of the file; what a process died of is a refusal as well. */
export function named(error: unknown, name: string): unknown {
  if (error instanceof Stopped) {
    const params = { name }
    const code =
      error.reason === 'time' ? 'FILE_TOO_SLOW' : error.reason === 'memory' ? 'FILE_EXPANDS' : 'FILE_UNREADABLE'
    return new Problem(code, { field: 'file', params })
  }
  if (!(error instanceof Problem) || error.field !== 'file') return error
  return new Problem(error.code, { field: 'file', params: { ...error.params, name } })
}
