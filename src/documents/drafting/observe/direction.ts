import type { Addressee } from '../document-draft.ts'
import type { Relation } from '../relations.ts'
import type { Direction } from './observation.ts'

const WAYS: Readonly<Record<Relation, Exclude<Direction, 'mixed' | 'public'>>> = {
  superior: 'up',
  'above-superior': 'up',
  person: 'up',
  peer: 'across',
  unrelated: 'across',
  subordinate: 'down',
  'subordinate-committee': 'down',
}

/** 上行, 平行, 下行; a document that goes both up and another way is `mixed`, one that is sent to nobody is `public`. */
export function directionOf(to: readonly Addressee[]): Direction {
  const ways = new Set(to.map(({ relation }) => WAYS[relation]))
  if (ways.size === 0) return 'public'
  if (ways.has('up')) return ways.size > 1 ? 'mixed' : 'up'
  return ways.has('down') ? 'down' : 'across'
}
