import { useQuery } from '@tanstack/react-query'
import { Button, Drawer, Input, Skeleton } from 'antd'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import type { MatterDetail, Registered } from '#api/matters/schema.ts'
import { byField, problemFrom } from '../../client/problem.ts'
import { MATTER_CHANGES, serviceQuery } from '../../client/queries.ts'
import { useSend } from '../../client/use-send.ts'
import { Fields } from '../../forms/fields.tsx'
import { filled, registeringFields } from '../../forms/schema.ts'
import { Field } from '../../parts/field.tsx'
import { useProblemText } from '../../parts/problem-text.ts'
import { Refusals } from '../../parts/refusals.tsx'
import { useText } from '../../texts/language.tsx'

/** The words a supervised item quotes: the last instruction, as it was written. */
const quotedIn = (matter: MatterDetail): string =>
  matter.opinions.findLast(opinion => opinion.kind === 'instruction')?.text ?? ''

/** Sets an item of a layering service over this matter: what it quotes, who leads, who assists, by when. */
export function LayOver({ matter, service, close }: { matter: MatterDetail; service: string; close: () => void }) {
  const { t } = useText()
  const text = useProblemText()
  const navigate = useNavigate()
  const detail = useQuery(serviceQuery(service)).data
  const [title, setTitle] = useState(matter.title)
  const [values, setValues] = useState<Record<string, unknown>>({ quote: quotedIn(matter) })
  const laying = useSend<Registered>(MATTER_CHANGES)
  const wrong = laying.error ? byField(problemFrom(laying.error)) : {}
  const { now, later } = detail ? registeringFields(detail) : { now: [], later: [] }
  // Where it comes from is known: it lies over this matter.
  const isOpen = (field: { name: string }) => !/^source[A-Z]/.test(field.name)
  const fields = [...now, ...later].filter(isOpen)
  const known = new Set(['title', ...fields.flatMap(field => [field.name, `fields.${field.name}`])])
  const elsewhere = Object.entries(wrong).flatMap(([name, refusals]) => (known.has(name) ? [] : refusals))
  const drawn = {
    values,
    problems: wrong,
    onChange: (name: string, value: unknown) => setValues(current => ({ ...current, [name]: value })),
  }
  const submit = () =>
    laying.mutate(
      {
        method: 'POST',
        path: `/api/matters/${matter.id}/layers`,
        body: { service, title: title.trim(), fields: filled(values), urgency: matter.urgency },
      },
      { onSuccess: ({ id }) => void navigate(`/matters/${id}`) },
    )
  return (
    <Drawer
      open
      title={t('relations.layOver')}
      size={520}
      onClose={close}
      footer={
        <div className="row">
          <Button type="primary" loading={laying.isPending} onClick={submit}>
            {t('relations.layOver')}
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
        <p className="soft">{t('relations.layOverText')}</p>
        <Field id="layer-title" label={t('matters.title')} required problems={wrong['title']}>
          <Input.TextArea
            id="layer-title"
            autoSize={{ minRows: 1, maxRows: 4 }}
            value={title}
            onChange={event => setTitle(event.target.value)}
          />
        </Field>
        {detail ? (
          <>
            <Fields fields={now.filter(isOpen)} {...drawn} />
            <details>
              <summary className="soft">{t('register.later')}</summary>
              <Fields fields={later.filter(isOpen)} {...drawn} />
            </details>
          </>
        ) : (
          <Skeleton active title={false} />
        )}
        <Refusals
          title={t('act.refused')}
          lines={elsewhere.map(refusal => ({
            code: refusal.code,
            text: refusal.detail || text(laying.error),
            citation: refusal.citation,
          }))}
        />
      </form>
    </Drawer>
  )
}
