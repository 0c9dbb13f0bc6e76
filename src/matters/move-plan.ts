import { Problem, type ErrorCode, type Refusal } from '#base/errors.ts'
import { LANGUAGES, type Text } from '#base/language.ts'
import type { Service } from '#catalogue/types.ts'
import { moveMarking, type Mapping, type MoveFault, type Moved } from '#procedure/move-marking.ts'
import { checkFields } from './fields.ts'
import type { Fields, Matter } from './matter.ts'

const CODES: Readonly<Record<MoveFault['kind'], ErrorCode>> = {
  unmapped: 'MOVE_UNMAPPED',
  kind: 'MOVE_KIND',
  place: 'MOVE_PLACE',
  'no-end': 'MOVE_NO_END',
}

/** Where a matter would stand in another version of its service, or everything that stands in the way. */
export function planMove(
  from: Service,
  to: Service,
  { marking, fields }: Pick<Matter, 'marking' | 'fields'>,
  mapping: Mapping = {},
): { moved: Moved; refusals: [] } | { moved: null; refusals: Refusal[] } {
  const { moved, faults } = moveMarking(from.graph, to.graph, marking, mapping)
  const refusals = [...placeRefusals(from, to, faults), ...fieldRefusals(to, fields)]
  return moved && refusals.length === 0 ? { moved, refusals: [] } : { moved: null, refusals }
}

/** Why where it stands has no counterpart, in words. */
export const placeRefusals = (from: Service, to: Service, faults: readonly MoveFault[]): Refusal[] =>
  faults.map(({ kind, element }) => ({
    code: CODES[kind],
    params: { step: elementName(kind === 'no-end' ? to : from, element) },
  }))

/** What the new form asks, the matter has to have: a correction comes before the move. */
export function fieldRefusals(to: Service, fields: Fields): readonly Refusal[] {
  try {
    checkFields(to, fields)
    return []
  } catch (error) {
    if (error instanceof Problem) return error.refusals
    throw error
  }
}

/** A step by its name in the three languages; any other element as it is drawn. */
function elementName({ texts, graph }: Service, element: string): Text {
  const drawn = graph.nodes.get(element)?.name ?? element
  const [hans, hant, en] = LANGUAGES.map(language => texts[language].steps[element]?.name ?? drawn)
  return { 'zh-Hans': hans ?? drawn, 'zh-Hant': hant ?? drawn, en: en ?? drawn }
}
