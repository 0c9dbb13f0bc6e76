import type { Marking, Token } from '../marking.ts'

/** A name for a marking: the same places with other token numbers, or with like instances exchanged, are the same. */
export function keyOf({ tokens, ended, held = [] }: Marking): string {
  const inside = new Map<number | undefined, Token[]>()
  for (const token of tokens) {
    const parent = token.beside ?? token.body ?? token.scope
    inside.set(parent, [...(inside.get(parent) ?? []), token])
  }
  const nodes = new Map(tokens.map(({ id, node }) => [String(id), node]))
  const describe = (token: Token): string => {
    const { node, via = '', loop, isDone, stops } = token
    // How often an endless loop has run makes no other place of it.
    const loops = loop && loop.total > 0 ? `${loop.done}/${loop.total}/${loop.next ?? ''}` : ''
    return [node, via, loops, isDone ? 'done' : '', stops ? JSON.stringify(stops) : '', within(token.id)].join('|')
  }
  const within = (id: number | undefined): string => `(${(inside.get(id) ?? []).map(describe).toSorted().join(',')})`
  const conditions = held.map(key => key.replace(/^\d+/, id => nodes.get(id) ?? id)).toSorted()
  return `${ended ?? ''}${within(undefined)}${conditions.join(',')}`
}
