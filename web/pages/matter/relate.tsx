import { Button, Input, Select } from 'antd'
import { useState } from 'react'
import type { MatterDetail } from '#api/matters/schema.ts'
import { byField, problemFrom } from '../../client/problem.ts'
import { MATTER_CHANGES } from '../../client/queries.ts'
import { useSend } from '../../client/use-send.ts'
import { Field } from '../../parts/field.tsx'
import { useText } from '../../texts/language.tsx'
import { RELATION_KINDS, type RelationKind } from './relation-words.ts'

/** Sets a relation to another matter by its number. */
export function Relate({ matter }: { matter: MatterDetail }) {
  const { t } = useText()
  const [kind, setKind] = useState<RelationKind>('follows')
  const [number, setNumber] = useState('')
  const [reason, setReason] = useState('')
  const relating = useSend(MATTER_CHANGES)
  const wrong = relating.error ? byField(problemFrom(relating.error)) : {}
  const problems = Object.values(wrong).flat()
  const submit = () =>
    relating.mutate(
      { method: 'POST', path: `/api/matters/${matter.id}/relations`, body: { kind, number, reason } },
      {
        onSuccess: () => {
          setNumber('')
          setReason('')
        },
      },
    )
  return (
    <details className="relate">
      <summary className="soft">{t('relations.add')}</summary>
      <form
        className="stack"
        noValidate
        onSubmit={event => {
          event.preventDefault()
          submit()
        }}
      >
        <Field
          id="relation-number"
          label={t('relations.number')}
          required
          problems={problems.length > 0 ? problems : undefined}
        >
          <div className="row">
            <Select
              aria-label={t('relations.kind')}
              value={kind}
              popupMatchSelectWidth={false}
              options={RELATION_KINDS.map(value => ({ value, label: t(`relation.${value}`) }))}
              onChange={setKind}
            />
            <Input
              id="relation-number"
              className="grow"
              value={number}
              placeholder={t('relations.numberHint')}
              onChange={event => setNumber(event.target.value)}
            />
          </div>
        </Field>
        <Field id="relation-reason" label={t('input.reason')}>
          <Input id="relation-reason" value={reason} onChange={event => setReason(event.target.value)} />
        </Field>
        <div>
          <Button htmlType="submit" disabled={!number.trim()} loading={relating.isPending}>
            {t('relations.set')}
          </Button>
        </div>
      </form>
    </details>
  )
}
