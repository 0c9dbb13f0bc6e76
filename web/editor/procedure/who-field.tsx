import { Select } from 'antd'
import { useId } from 'react'
import { DUTIES } from '#catalogue/duties.ts'
import { Field } from '../../parts/field.tsx'
import { useText } from '../../texts/language.tsx'
import { useParts } from '../context.ts'
import { isA } from './bpmn.ts'
import type { PanelProps } from './panel.tsx'
import { setCollection, setWho, stepView, whoOf, type Who } from './step-model.ts'

const ONE = ['unit', 'post']
const MANY = ['units', 'posts']

/** Whose a step, or every step of a lane, is; never a person, so that it holds when people change. */
export function WhoField({ drawing, element }: PanelProps) {
  const { t, language } = useText()
  const id = useId()
  const { texts, form } = useParts()
  const isLane = isA(element, 'Lane')
  const collection = isLane ? null : stepView(element).collection
  const fieldsOf = (widgets: readonly string[]) =>
    Object.entries(form?.properties ?? {})
      .filter(([, field]) => widgets.includes(field['x-widget'] ?? ''))
      .map(([name]) => ({ name, label: texts?.[language].fields[name]?.label ?? name }))
  const steps = Object.entries(texts?.[language].steps ?? {}).filter(([step]) => step !== element.id)
  const options = [
    ...(isLane ? [] : [{ label: t('who.lane'), value: 'lane' }]),
    {
      label: t('who.duty'),
      options: Object.entries(DUTIES).map(([duty, words]) => ({ label: words[language], value: `duty ${duty}` })),
    },
    {
      label: t('who.field'),
      options: fieldsOf(ONE).map(({ name, label }) => ({
        label: t('who.fieldOf', { name: label }),
        value: `field ${name}`,
      })),
    },
    ...(isLane
      ? []
      : [
          {
            label: t('who.each'),
            options: fieldsOf(MANY).map(({ name, label }) => ({
              label: t('who.eachOf', { name: label }),
              value: `item ${name}`,
            })),
          },
          {
            label: t('who.actorOf'),
            options: steps.map(([step, words]) => ({
              label: t('who.actorOfStep', { name: words.name }),
              value: `actorOf ${step}`,
            })),
          },
        ]),
  ].filter(option => !('options' in option) || (option.options ?? []).length > 0)
  const choose = (value: string) => {
    const [by = '', name = ''] = value.split(' ')
    if (!isLane && (by === 'item') !== (collection !== null))
      setCollection(drawing, element, by === 'item' ? name : null)
    else if (by === 'item' && name !== collection) setCollection(drawing, element, name)
    setWho(drawing, element, whoFrom(by, name))
  }
  return (
    <Field id={id} label={t('who.label')}>
      <Select
        id={id}
        showSearch={{ optionFilterProp: 'label' }}
        value={valueOf(whoOf(element.businessObject), collection)}
        options={options}
        onChange={choose}
      />
    </Field>
  )
}

const valueOf = (who: Who, collection: string | null): string =>
  who.by === 'lane' ? 'lane' : who.by === 'item' ? `item ${collection ?? ''}` : `${who.by} ${who.name}`

function whoFrom(by: string, name: string): Who {
  if (by === 'duty' || by === 'field' || by === 'actorOf') return { by, name }
  return by === 'item' ? { by } : { by: 'lane' }
}
