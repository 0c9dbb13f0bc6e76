import type { MatterDetail } from '#api/matters/schema.ts'
import type { TextKey } from '../../texts/zh-Hans.ts'

export type Relation = MatterDetail['relations'][number]

/** Those that people set (`src/matters/relate.ts`); procedures set the others. */
export const RELATION_KINDS = ['follows', 'duplicates', 'concerns', 'answers'] as const
export type RelationKind = (typeof RELATION_KINDS)[number]

const kindOf = ({ kind }: Relation): RelationKind | undefined => RELATION_KINDS.find(known => known === kind)

/** Whether somebody set it from this matter, and therefore may take it off here. */
export const isRelationSet = (relation: Relation): boolean =>
  relation.direction === 'out' && kindOf(relation) !== undefined

/** What a relation is called, as it is seen from this matter. */
export function relationKey(relation: Relation): TextKey {
  const kind = kindOf(relation)
  if (kind) return relation.direction === 'out' ? `relation.${kind}` : `relation.${kind}.in`
  if (relation.kind === 'repeats') return relation.direction === 'out' ? 'relations.last' : 'relations.next'
  return relation.direction === 'out' ? 'relations.out' : 'relations.in'
}
