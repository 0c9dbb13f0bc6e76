import { CloseOutlined, PlusOutlined } from '@ant-design/icons'
import { Button, Input, Select } from 'antd'
import { useId } from 'react'
import type { Addressee } from '#documents/drafting/document-draft.ts'
import { RELATIONS } from '#documents/drafting/relations.ts'
import type { RefusalView } from '../../client/problem.ts'
import { Field } from '../../parts/field.tsx'
import { useText } from '../../texts/language.tsx'

interface AddresseesProps {
  label: string
  help?: string
  problems?: readonly RefusalView[]
  value: readonly Addressee[]
  onChange: (addressees: Addressee[]) => void
}

/** To whom, and how each stands to the organ that writes: the direction and the rules follow from it. */
export function Addressees({ label, help, problems, value, onChange }: AddresseesProps) {
  const { t } = useText()
  const id = useId()
  const put = (at: number, part: Partial<Addressee>) =>
    onChange(value.map((one, index) => (index === at ? { ...one, ...part } : one)))
  const last = value.at(-1)?.relation ?? 'subordinate'
  return (
    <Field id={`${id}-0`} label={label} help={help ?? null} problems={problems}>
      <ul className="draft-addressees">
        {value.map(({ name, relation }, at) => (
          <li key={at} className="row">
            <Input
              id={`${id}-${at}`}
              className="grow"
              aria-label={t('draft.addresseeName', { label, number: at + 1 })}
              value={name}
              maxLength={100}
              onChange={event => put(at, { name: event.target.value })}
            />
            <Select
              aria-label={t('draft.relationOf', { label, number: at + 1 })}
              className="draft-relation"
              popupMatchSelectWidth={false}
              value={relation}
              options={RELATIONS.map(one => ({ value: one, label: t(`draft.relation.${one}`) }))}
              onChange={one => put(at, { relation: one })}
            />
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
          onClick={() => onChange([...value, { name: '', relation: last }])}
        >
          {t('draft.addAddressee', { label })}
        </Button>
      </div>
    </Field>
  )
}
