import type { Marking, Token } from './marking.ts'

/** Whether nobody else has to do their part once this task is done: its step is left then, and what leaving asks for counts. */
export function isLastSigner({ tokens }: Marking, id: number): boolean {
  const token = tokens.find(candidate => candidate.id === id)
  if (!token || (token.stops?.length ?? 0) > 1) return false
  return !tokens.some(other => other.id !== id && signsWith(other, token))
}

/** Another instance of the same list, or somebody beside: their parts belong to one leaving. */
function signsWith(other: Token, { id, beside, body }: Token): boolean {
  if (body !== undefined && other.body === body) return true
  const main = beside ?? id
  return other.beside === main || (other.id === main && other.isDone !== true)
}
