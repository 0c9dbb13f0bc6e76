import { Checkbox, InputNumber, Segmented } from 'antd'
import { useId } from 'react'
import { Field } from '../../parts/field.tsx'
import { useText } from '../../texts/language.tsx'
import { TypedInput } from '../typed-input.tsx'
import { NameField } from './name-field.tsx'
import type { PanelProps } from './panel.tsx'
import { setTimer, timerView } from './timer-model.ts'

/** A time that the procedure waits for: so many days, once or again and again, or what an expression says. */
export function TimerPanel({ drawing, element }: PanelProps) {
  const { t } = useText()
  const id = useId()
  const timer = timerView(element)
  if (!timer) return <NameField drawing={drawing} element={element} />
  const put = (days: number, repeats: boolean) =>
    setTimer(drawing, element, { expression: `${repeats ? 'R/' : ''}P${days}D`, repeats })
  return (
    <div className="stack">
      <NameField drawing={drawing} element={element} />
      <Field id={id} label={t('timer.days')}>
        <InputNumber
          id={id}
          min={1}
          max={999}
          precision={0}
          value={timer.days}
          onChange={days => days !== null && put(days, timer.repeats)}
        />
      </Field>
      <Segmented
        aria-label={t('timer.repeats')}
        value={timer.repeats ? 'again' : 'once'}
        options={[
          { value: 'once', label: t('timer.once') },
          { value: 'again', label: t('timer.again') },
        ]}
        onChange={chosen => put(timer.days ?? 7, chosen === 'again')}
      />
      <Field id={`${id}-feel`} label={t('timer.expression')} help={t('timer.expressionHelp')}>
        <TypedInput
          id={`${id}-feel`}
          value={timer.expression}
          spellCheck={false}
          onCommit={expression => setTimer(drawing, element, { expression, repeats: timer.repeats })}
        />
      </Field>
      {element.type === 'bpmn:BoundaryEvent' && (
        <Checkbox
          checked={timer.interrupts}
          onChange={event =>
            drawing.get('modeling').updateProperties(element, { cancelActivity: event.target.checked })
          }
        >
          {t('timer.interrupts')}
        </Checkbox>
      )}
    </div>
  )
}
