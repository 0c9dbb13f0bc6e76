import { CloseOutlined, PlusOutlined } from '@ant-design/icons'
import { Button, Checkbox, Input } from 'antd'
import { useId } from 'react'
import type { Particulars } from '#documents/drafting/document-draft.ts'
import type { RefusalView } from '../../client/problem.ts'
import { Field } from '../../parts/field.tsx'
import { useText } from '../../texts/language.tsx'

interface ConsultedProps {
  value: Particulars['consulted']
  problems: readonly RefusalView[]
  onChange: (consulted: Particulars['consulted']) => void
}

/** The departments whose competence it touches, and whether each has agreed. */
export function Consulted({ value, problems, onChange }: ConsultedProps) {
  const { t } = useText()
  const id = useId()
  const put = (at: number, part: Partial<Particulars['consulted'][number]>) =>
    onChange(value.map((one, index) => (index === at ? { ...one, ...part } : one)))
  return (
    <Field id={`${id}-0`} label={t('draft.consulted')} help={t('draft.consultedHelp')} problems={problems}>
      <ul className="draft-addressees">
        {value.map(({ name, agreed }, at) => (
          <li key={at} className="row">
            <Input
              id={`${id}-${at}`}
              className="grow"
              aria-label={t('draft.addresseeName', { label: t('draft.consulted'), number: at + 1 })}
              value={name}
              maxLength={100}
              onChange={event => put(at, { name: event.target.value })}
            />
            <Checkbox checked={agreed} onChange={event => put(at, { agreed: event.target.checked })}>
              {t('draft.agreed')}
            </Checkbox>
            <Button
              type="text"
              aria-label={t('draft.addresseeAway', { name })}
              icon={<CloseOutlined />}
              onClick={() => onChange(value.filter((_, index) => index !== at))}
            />
          </li>
        ))}
      </ul>
      <div>
        <Button
          size="small"
          id={value.length === 0 ? `${id}-0` : undefined}
          icon={<PlusOutlined />}
          onClick={() => onChange([...value, { name: '', agreed: false }])}
        >
          {t('draft.addConsulted')}
        </Button>
      </div>
    </Field>
  )
}
