import { Button } from 'antd'
import { useText } from '../../texts/language.tsx'
import { PROCEDURE } from '../files.ts'
import { FindingsAt } from '../findings.tsx'
import { isA, type BpmnElement } from './bpmn.ts'
import { DecisionPanel } from './decision-panel.tsx'
import { ElementName } from './element-list.tsx'
import { EndPanel } from './end-panel.tsx'
import { FlowPanel } from './flow-panel.tsx'
import { GatewayPanel } from './gateway-panel.tsx'
import { insertAfter } from './insert-after.ts'
import { LanePanel } from './lane-panel.tsx'
import type { Drawing } from './modeler.ts'
import { NameField } from './name-field.tsx'
import { OpeningPanel } from './opening-panel.tsx'
import { StepPanel } from './step-panel.tsx'
import { TimerPanel } from './timer-panel.tsx'

export interface PanelProps {
  drawing: Drawing
  element: BpmnElement
}

/** What the chosen element says, and what can be done with it. */
export function Panel({ drawing, element }: PanelProps) {
  const { t } = useText()
  const choose = (chosen: BpmnElement | null) => drawing.get('selection').select(chosen)
  const isNode = !isA(element, 'SequenceFlow', 'Lane', 'Participant', 'EndEvent')
  return (
    <div className="stack">
      <div className="row">
        <h3 className="grow">
          <ElementName element={element} />
        </h3>
        <Button size="small" onClick={() => choose(null)}>
          {t('board.all')}
        </Button>
      </div>
      <FindingsAt file={PROCEDURE} element={element.id} />
      {panelOf({ drawing, element })}
      <div className="row">
        {isNode && <Button onClick={() => choose(insertAfter(drawing, element))}>{t('board.insert')}</Button>}
        {!isA(element, 'Participant') && (
          <Button
            danger
            onClick={() => {
              choose(null)
              drawing.get('modeling').removeElements([element])
            }}
          >
            {t('tool.remove')}
          </Button>
        )}
      </div>
    </div>
  )
}

function panelOf(props: PanelProps) {
  const { element } = props
  if (isA(element, 'UserTask')) return <StepPanel {...props} />
  if (isA(element, 'SequenceFlow')) return <FlowPanel {...props} />
  if (isA(element, 'ExclusiveGateway', 'ParallelGateway', 'InclusiveGateway')) return <GatewayPanel {...props} />
  if (isA(element, 'SendTask', 'CallActivity')) return <OpeningPanel {...props} />
  if (isA(element, 'BusinessRuleTask')) return <DecisionPanel {...props} />
  if (isA(element, 'BoundaryEvent', 'IntermediateCatchEvent')) return <TimerPanel {...props} />
  if (isA(element, 'Lane')) return <LanePanel {...props} />
  if (isA(element, 'EndEvent')) return <EndPanel {...props} />
  return <NameField {...props} />
}
