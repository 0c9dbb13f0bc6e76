import { InputNumber, Select, Space } from 'antd'
import { useId } from 'react'
import { Field } from '../../parts/field.tsx'
import { useText } from '../../texts/language.tsx'
import { useEditing, useParts } from '../context.ts'
import { RULES } from '../files.ts'
import { editDmn } from '../rules/dmn.ts'
import { addLimit, limitsOf, setLimit, UNITS, URGENCIES, type LimitView, type Urgency } from '../rules/limits.ts'
import { useDmn } from '../rules/use-dmn.ts'
import { ClockEnds } from './clock-ends.tsx'
import type { PanelProps } from './panel.tsx'
import { stepView } from './step-model.ts'

/** How long a step has, by urgency: the same rows that stand in the table of limits, with the article they rest on. */
export function LimitField({ drawing, element }: PanelProps) {
  const { t, language } = useText()
  const id = useId()
  const { files, edit } = useEditing()
  const { texts } = useParts()
  const { limit } = stepView(element)
  const xml = files[RULES] ?? ''
  const root = useDmn(xml)
  const limits = limit === null || !root || root === 'unreadable' ? null : limitsOf(root, limit)
  const setKey = (key: string | undefined) => drawing.get('modeling').updateProperties(element, { 'shuniu:limit': key })
  const choose = (chosen: string) => {
    if (chosen !== NEW) return setKey(chosen === NONE ? undefined : chosen)
    edit(RULES, text => editDmn(text, dmn => addLimit(dmn, element.id)))
    setKey(element.id)
  }
  const put = (urgency: Urgency, value: Pick<LimitView, 'amount' | 'unit'>) => {
    if (limit !== null) edit(RULES, text => editDmn(text, dmn => setLimit(dmn, limit, urgency, value)))
  }
  const keys = Object.entries(texts?.[language].limits ?? {})
  return (
    <>
      <Field id={id} label={t('limit.label')} help={limit === null ? t('limit.noneHelp') : null}>
        <Select
          id={id}
          value={limit ?? NONE}
          options={[
            { value: NONE, label: t('limit.none') },
            ...keys.map(([key, word]) => ({ value: key, label: word })),
            ...(keys.some(([key]) => key === element.id) ? [] : [{ value: NEW, label: t('limit.new') }]),
          ]}
          onChange={choose}
        />
        {limit !== null &&
          limits &&
          URGENCIES.map(urgency => (
            <LimitLine
              key={urgency}
              urgency={urgency}
              limit={limits[urgency]}
              onChange={value => put(urgency, value)}
            />
          ))}
      </Field>
      {limit !== null && <ClockEnds limit={limit} />}
    </>
  )
}

const NONE = ' '
const NEW = ' new'

interface LimitLineProps {
  urgency: Urgency
  limit: LimitView | null
  onChange: (limit: Pick<LimitView, 'amount' | 'unit'>) => void
}

function LimitLine({ urgency, limit, onChange }: LimitLineProps) {
  const { t } = useText()
  const word = t(urgency === 'most-urgent' ? 'urgency.most' : `urgency.${urgency}`)
  const { amount, unit } = limit ?? { amount: 0, unit: 'workday' as const }
  return (
    <div className="limit-line">
      <span className="soft small">{word}</span>
      <Space.Compact size="small">
        <InputNumber
          min={0}
          max={999}
          precision={0}
          aria-label={t('limit.amountOf', { urgency: word })}
          value={limit ? amount : null}
          onChange={value => {
            if (value !== null && value !== amount) onChange({ amount: value, unit })
          }}
        />
        <Select
          aria-label={t('limit.unitOf', { urgency: word })}
          value={unit}
          popupMatchSelectWidth={false}
          options={UNITS.map(one => ({ value: one, label: t(`unit.${one}`) }))}
          onChange={chosen => onChange({ amount, unit: chosen })}
        />
      </Space.Compact>
      {limit && <span className="faint small limit-source">{limit.source}</span>}
    </div>
  )
}
