import { Button, Input, Select } from 'antd'
import { useId, useState } from 'react'
import { Field } from '../../parts/field.tsx'
import { useText } from '../../texts/language.tsx'
import { useParts } from '../context.ts'
import type { EditedField } from '../files.ts'
import type { Dmn } from './dmn.ts'
import { addTable } from './edit-file.ts'

interface NewTableProps {
  taken: ReadonlySet<string>
  edit: (change: (dmn: Dmn) => void) => void
  close: () => void
}

const ID = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/

/** A new rule table: what it looks at, what it sets, and how its rows are taken together. */
export function NewTableForm({ taken, edit, close }: NewTableProps) {
  const { t, language } = useText()
  const key = useId()
  const { form, texts, manifest } = useParts()
  const [id, setId] = useState('')
  const [name, setName] = useState('')
  const [inputs, setInputs] = useState<string[]>([])
  const [outputs, setOutputs] = useState<string[]>([])
  const [hitPolicy, setHitPolicy] = useState('UNIQUE')
  // A guard says of which field it speaks, and sets none.
  const isGuard = hitPolicy === 'COLLECT'
  const fields = Object.entries(form?.properties ?? {})
  const labelOf = (field: string) => texts?.[language].fields[field]?.label ?? field
  const options = fields.map(([field]) => ({ value: field, label: labelOf(field) }))
  const urgency = { value: 'urgency', label: t('urgency.label') }
  // Numbers that are counted or looked up are asked for like fields.
  const numbers = Object.keys({ ...manifest?.counts, ...manifest?.standards }).map(name => ({
    value: name,
    label: name,
  }))
  const isNumber = (name: string): boolean => numbers.some(({ value }) => value === name)
  const columnOf = (field: string) => ({
    name: field,
    label: texts?.['zh-Hans'].fields[field]?.label ?? field,
    type: isNumber(field) ? 'number' : typeOf(form?.properties[field]),
  })
  const isReady =
    ID.test(id) && !taken.has(id) && name.trim() !== '' && inputs.length > 0 && (isGuard || outputs.length > 0)
  const add = () => {
    edit(dmn =>
      addTable(dmn, {
        id,
        name: name.trim(),
        hitPolicy,
        inputs: inputs.map(columnOf),
        outputs: isGuard ? [{ name: 'field', label: '哪个字段', type: 'string' }] : outputs.map(columnOf),
      }),
    )
    close()
  }
  return (
    <div className="step-card">
      <div className="fields">
        <Field id={`${key}-name`} label={t('rules.tableName')}>
          <Input id={`${key}-name`} value={name} onChange={event => setName(event.target.value)} />
        </Field>
        <Field id={`${key}-id`} label={t('newService.id')} help={t('newService.idHelp')}>
          <Input id={`${key}-id`} value={id} onChange={event => setId(event.target.value)} />
        </Field>
        <Field id={`${key}-in`} label={t('rules.inputs')}>
          <Select
            id={`${key}-in`}
            mode="multiple"
            value={inputs}
            options={[urgency, ...options, ...numbers]}
            onChange={setInputs}
          />
        </Field>
        {!isGuard && (
          <Field id={`${key}-out`} label={t('rules.outputs')}>
            <Select id={`${key}-out`} mode="multiple" value={outputs} options={options} onChange={setOutputs} />
          </Field>
        )}
        <Field id={`${key}-hit`} label={t('rules.hit')}>
          <Select
            id={`${key}-hit`}
            value={hitPolicy}
            options={[
              { value: 'UNIQUE', label: t('hit.unique') },
              { value: 'FIRST', label: t('hit.first') },
              { value: 'COLLECT', label: t('hit.guard') },
            ]}
            onChange={setHitPolicy}
          />
        </Field>
      </div>
      <div className="row">
        <Button type="primary" disabled={!isReady} onClick={add}>
          {t('rules.addTable')}
        </Button>
        <Button onClick={close}>{t('act.cancel')}</Button>
      </div>
    </div>
  )
}

function typeOf(field: EditedField | undefined): string {
  if (field?.type === 'boolean') return 'boolean'
  return field?.type === 'number' || field?.type === 'integer' ? 'number' : 'string'
}
