import { useId } from 'react'
import { Field } from '../../parts/field.tsx'
import { useText } from '../../texts/language.tsx'
import { TypedInput } from '../typed-input.tsx'
import type { PanelProps } from './panel.tsx'

/** What an element is called in the drawing. */
export function NameField({ drawing, element }: PanelProps) {
  const { t } = useText()
  const id = useId()
  return (
    <Field id={id} label={t('board.name')} help={t('board.nameHelp')}>
      <TypedInput
        id={id}
        value={element.businessObject.get<string | undefined>('name') ?? ''}
        onCommit={name => drawing.get('modeling').updateProperties(element, { name })}
      />
    </Field>
  )
}
