import type { Value } from '#rules/types.ts'
import type { Token } from './marking.ts'

/** The list element that a token, or what it runs inside of, stands for; undefined outside of every list. */
export function itemAt(
  tokens: ReadonlyMap<number, Token>,
  { body, index, scope }: Pick<Token, 'body' | 'index' | 'scope'>,
): Value | undefined {
  const loop = body === undefined ? undefined : tokens.get(body)?.loop
  const item = index === undefined ? undefined : loop?.items[index]
  if (item !== undefined) return item
  const owner = scope === undefined ? undefined : tokens.get(scope)
  return owner && itemAt(tokens, owner)
}
