import { Select } from 'antd'
import { useId } from 'react'
import { Field } from '../../parts/field.tsx'
import { useText } from '../../texts/language.tsx'
import { useEditing, useParts } from '../context.ts'
import { RULES } from '../files.ts'
import { useDmn } from '../rules/use-dmn.ts'
import { decisionViews } from '../rules/view.ts'
import { serviceWords } from '../service-words.ts'
import { NameField } from './name-field.tsx'
import type { PanelProps } from './panel.tsx'

/** A task of the machine: the rule table it asks. What the table gives becomes fields of the matter. */
export function DecisionPanel({ drawing, element }: PanelProps) {
  const { t, language } = useText()
  const id = useId()
  const { files } = useEditing()
  const { texts } = useParts()
  const root = useDmn(files[RULES] ?? '')
  const words = serviceWords(texts, t, language)
  const tables = root === 'unreadable' || !root ? [] : decisionViews(root)
  return (
    <div className="stack">
      <NameField drawing={drawing} element={element} />
      <Field id={id} label={t('decision.table')}>
        <Select
          id={id}
          value={element.businessObject.get<string | undefined>('shuniu:decision') ?? null}
          options={tables.map(table => ({ value: table.id, label: words.decision(table) }))}
          onChange={decision => drawing.get('modeling').updateProperties(element, { 'shuniu:decision': decision })}
        />
      </Field>
    </div>
  )
}
