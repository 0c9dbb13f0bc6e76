import { Checkbox, Select } from 'antd'
import { useId } from 'react'
import { Field } from '../../parts/field.tsx'
import { useText } from '../../texts/language.tsx'
import { useParts } from '../context.ts'
import { TypedInput } from '../typed-input.tsx'
import { flowView, outcomesBefore, setCondition, setDefault } from './flow-model.ts'
import { NameField } from './name-field.tsx'
import type { PanelProps } from './panel.tsx'

/** A way out: when it is taken. What a step decided or a field says is chosen; anything else is written in FEEL. */
export function FlowPanel({ drawing, element }: PanelProps) {
  const { t, language } = useText()
  const id = useId()
  const { texts, form } = useParts()
  const { isChosen, isDefault, condition } = flowView(element)
  if (!isChosen) return <NameField drawing={drawing} element={element} />
  const words = texts?.[language]
  const outcomes = outcomesBefore(element).map(({ step, outcome }) => ({
    value: `outcome = "${outcome.code}"`,
    label: t('flow.outcome', {
      step: words?.steps[step.id]?.name ?? step.id,
      outcome: words?.steps[step.id]?.outcomes[outcome.code]?.label ?? outcome.code,
    }),
  }))
  const fields = Object.entries(form?.properties ?? {}).flatMap(([name, field]) => {
    const label = words?.fields[name]?.label ?? name
    if (field.type === 'boolean')
      return [
        { value: `${name} = true`, label: t('flow.is', { field: label, value: t('form.yes') }) },
        { value: `${name} = false`, label: t('flow.is', { field: label, value: t('form.no') }) },
      ]
    return (field.enum ?? []).map(code => ({
      value: `${name} = "${code}"`,
      label: t('flow.is', { field: label, value: words?.fields[name]?.options?.[code] ?? code }),
    }))
  })
  const isKnown = [...outcomes, ...fields].some(option => option.value === condition)
  return (
    <div className="stack">
      <NameField drawing={drawing} element={element} />
      <Checkbox checked={isDefault} onChange={event => event.target.checked && setDefault(drawing, element)}>
        {t('flow.default')}
      </Checkbox>
      {!isDefault && (
        <>
          <Field id={id} label={t('flow.when')}>
            <Select
              id={id}
              showSearch={{ optionFilterProp: 'label' }}
              placeholder={t('flow.choose')}
              value={isKnown ? condition : null}
              options={[
                { label: t('flow.outcomes'), options: outcomes },
                { label: t('flow.fields'), options: fields },
              ]}
              onChange={chosen => chosen && setCondition(drawing, element, chosen)}
            />
          </Field>
          <Field id={`${id}-feel`} label={t('flow.feel')} help={t('flow.feelHelp')}>
            <TypedInput
              id={`${id}-feel`}
              value={condition}
              spellCheck={false}
              onCommit={body => setCondition(drawing, element, body.trim())}
            />
          </Field>
        </>
      )}
    </div>
  )
}
