import { Select } from 'antd'
import { useId } from 'react'
import { Field } from '../../parts/field.tsx'
import { useText } from '../../texts/language.tsx'
import { ElementName } from './element-list.tsx'
import { NameField } from './name-field.tsx'
import type { PanelProps } from './panel.tsx'

const KINDS = ['ExclusiveGateway', 'ParallelGateway', 'InclusiveGateway'] as const

/** A split or a join: one way, all ways, or those that fit. */
export function GatewayPanel({ drawing, element }: PanelProps) {
  const { t } = useText()
  const id = useId()
  return (
    <div className="stack">
      <NameField drawing={drawing} element={element} />
      <Field id={id} label={t('gateway.kind')}>
        <Select
          id={id}
          value={element.type.replace('bpmn:', '')}
          options={KINDS.map(kind => ({ value: kind, label: t(`gateway.${kind}`) }))}
          onChange={kind => {
            const replaced = drawing.get('bpmnReplace').replaceElement(element, { type: `bpmn:${kind}` })
            drawing.get('selection').select(replaced)
          }}
        />
      </Field>
      <section className="step-part" aria-label={t('gateway.ways')}>
        <h4>{t('gateway.ways')}</h4>
        <ul className="board-list">
          {(element.outgoing ?? []).map(flow => (
            <li key={flow.id}>
              <button type="button" className="plain" onClick={() => drawing.get('selection').select(flow)}>
                <ElementName element={flow} />
              </button>
            </li>
          ))}
        </ul>
      </section>
    </div>
  )
}
