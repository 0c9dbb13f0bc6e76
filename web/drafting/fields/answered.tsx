import { Input } from 'antd'
import { useId } from 'react'
import type { Particulars } from '#documents/drafting/document-draft.ts'
import type { RefusalView } from '../../client/problem.ts'
import { Field } from '../../parts/field.tsx'
import { useText } from '../../texts/language.tsx'

type Answers = NonNullable<Particulars['answers']>

interface AnsweredProps {
  kind: string
  value: Answers | undefined
  problems: readonly RefusalView[]
  onChange: (answers: Answers | undefined) => void
}

const NOTHING: Answers = { title: '', number: '', text: '' }

/** The request that a reply answers, or that a request passes on. */
export function Answered({ kind, value = NOTHING, problems, onChange }: AnsweredProps) {
  const { t } = useText()
  const id = useId()
  const put = (part: Partial<Answers>) => {
    const next = { ...value, ...part }
    onChange(next.title || next.number || next.text ? next : undefined)
  }
  const label = t(kind === '批复' ? 'draft.answers' : 'draft.passesOn')
  return (
    <div className="draft-row">
      <Field id={`${id}-title`} label={label} problems={problems}>
        <Input
          id={`${id}-title`}
          value={value.title}
          maxLength={300}
          onChange={event => put({ title: event.target.value })}
        />
      </Field>
      <Field id={`${id}-number`} label={t('draft.answersNumber')}>
        <Input
          id={`${id}-number`}
          value={value.number}
          maxLength={60}
          onChange={event => put({ number: event.target.value })}
        />
      </Field>
      {kind === '请示' && value !== NOTHING && (
        <Field id={`${id}-text`} label={t('draft.answersText')} help={t('draft.answersTextHelp')}>
          <Input.TextArea
            id={`${id}-text`}
            rows={3}
            value={value.text}
            onChange={event => put({ text: event.target.value.replaceAll(/[\r\n\t]+/g, ' ') })}
          />
        </Field>
      )}
    </div>
  )
}
