import { Button, Drawer } from 'antd'
import { useState } from 'react'
import { byField, problemFrom } from '../../client/problem.ts'
import { useSend } from '../../client/use-send.ts'
import { Fields } from '../../forms/fields.tsx'
import { useProblemText } from '../../parts/problem-text.ts'
import { Refusals } from '../../parts/refusals.tsx'
import { useText } from '../../texts/language.tsx'
import type { Edit } from './edits.ts'

/** One form of the organisation page; it closes when it went through, and keeps what was typed when not. */
export function EditDrawer({ edit, close }: { edit: Edit; close: () => void }) {
  const { t } = useText()
  const text = useProblemText()
  const [values, setValues] = useState(edit.values)
  const saving = useSend([['office'], ['session'], ['webhooks'], ['bookings'], ['partners'], ['standards']])
  const wrong = saving.error ? byField(problemFrom(saving.error)) : {}
  const known = new Set(edit.fields.map(field => field.name))
  const elsewhere = Object.entries(wrong).flatMap(([name, refusals]) => (known.has(name) ? [] : refusals))
  const submit = () =>
    saving.mutate(edit.deed(values), {
      onSuccess: answer => {
        close()
        edit.made?.(answer)
      },
    })
  return (
    <Drawer
      open
      title={edit.title}
      size={460}
      onClose={close}
      footer={
        <div className="row">
          <Button type="primary" loading={saving.isPending} onClick={submit}>
            {t('office.save')}
          </Button>
          <Button onClick={close}>{t('act.cancel')}</Button>
        </div>
      }
    >
      <form
        className="stack"
        noValidate
        onSubmit={event => {
          event.preventDefault()
          submit()
        }}
      >
        <Fields
          fields={edit.fields}
          values={values}
          problems={wrong}
          onChange={(name, value) => setValues(current => ({ ...current, [name]: value }))}
        />
        <Refusals
          title={t('act.refused')}
          lines={elsewhere.map(refusal => ({
            code: refusal.code,
            text: refusal.detail || text(saving.error),
            citation: refusal.citation,
          }))}
        />
        <button type="submit" className="sr-only" tabIndex={-1}>
          {t('office.save')}
        </button>
      </form>
    </Drawer>
  )
}
