import { DUTIES } from '#catalogue/duties.ts'
import { useText } from '../../texts/language.tsx'
import { useParts } from '../context.ts'
import { isA, type BpmnElement } from './bpmn.ts'
import type { Drawing } from './modeler.ts'

/** In the order in which a person looks for them. */
const KINDS = [
  'UserTask',
  'SendTask',
  'BusinessRuleTask',
  'CallActivity',
  'SubProcess',
  'ExclusiveGateway',
  'ParallelGateway',
  'InclusiveGateway',
  'BoundaryEvent',
  'IntermediateCatchEvent',
  'StartEvent',
  'EndEvent',
  'Lane',
  'SequenceFlow',
] as const
type Kind = (typeof KINDS)[number]

const kindOf = (element: BpmnElement): Kind | undefined => KINDS.find(kind => isA(element, kind))
const place = (element: BpmnElement): number => KINDS.indexOf(kindOf(element) ?? 'SequenceFlow')

/** Everything that is drawn, in words: whoever does not use the mouse chooses here. */
export function ElementList({ drawing }: { drawing: Drawing }) {
  const { t } = useText()
  const elements = drawing
    .get('elementRegistry')
    .filter(element => kindOf(element) !== undefined && !isA(element, 'SequenceFlow') && !element.labelTarget)
    .toSorted((a, b) => place(a) - place(b))
  return (
    <>
      <p className="soft">{t('board.choose')}</p>
      <ul className="board-list">
        {elements.map(element => (
          <li key={element.id}>
            <button type="button" className="plain" onClick={() => drawing.get('selection').select(element)}>
              <ElementName element={element} />
            </button>
          </li>
        ))}
      </ul>
    </>
  )
}

/** What an element is and what it is called. */
export function ElementName({ element }: { element: BpmnElement }) {
  const { t, language } = useText()
  const { texts } = useParts()
  const kind = (one: BpmnElement) => t(`element.${kindOf(one) ?? 'other'}`)
  const wordOf = (one: BpmnElement): string | undefined =>
    texts?.[language].steps[one.id]?.name ??
    texts?.[language].ends[one.id] ??
    texts?.[language].labels?.procedure[one.id] ??
    laneWord(one) ??
    one.businessObject.get<string | undefined>('name')
  /** A lane is drawn in Simplified Chinese; in other languages it goes by its duty or its field. */
  function laneWord(one: BpmnElement): string | undefined {
    if (language === 'zh-Hans' || !isA(one, 'Lane')) return undefined
    const [duty, field] = ['shuniu:duty', 'shuniu:field'].map(name => one.businessObject.get<string | undefined>(name))
    return DUTIES[duty ?? '']?.[language] ?? texts?.[language].fields[field ?? '']?.label
  }
  /** What has no words goes by what stands before it, and a way by where it leads. */
  const nameOf = (one: BpmnElement, seen: readonly BpmnElement[] = []): string => {
    const own = wordOf(one)
    const [before, after] = [one.incoming?.[0]?.source, one.target]
    const inner = (other: BpmnElement) =>
      wordOf(other) || (seen.length > 2 ? kind(other) : `${kind(other)} ${nameOf(other, [...seen, one])}`.trim())
    if (after) return `${own ?? ''} → ${inner(after)}`.trim()
    if (own || seen.includes(one)) return own ?? ''
    return before ? t('board.after', { name: inner(before) }) : ''
  }
  return (
    <>
      <span className="faint small">{kind(element)}</span> {nameOf(element)}
    </>
  )
}
