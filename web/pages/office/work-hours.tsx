import { App, Button, Input } from 'antd'
import { useId, useState } from 'react'
import { problemFrom } from '../../client/problem.ts'
import { useSend } from '../../client/use-send.ts'
import { Field } from '../../parts/field.tsx'
import { useText } from '../../texts/language.tsx'
import { hoursText, readHours, type Hours } from './hours-text.ts'

/** When the office is open on a working day: limits in working hours count only then. */
export function WorkHours({ hours, mayManage }: { hours: Hours; mayManage: boolean }) {
  const { t, language } = useText()
  const { message } = App.useApp()
  const id = useId()
  const told = hoursText(hours, language === 'en' ? ', ' : '、')
  const [text, setText] = useState<string | null>(null)
  const saving = useSend([['calendars'], ['desk'], ['matters'], ['matter']])
  const read = text === null ? null : readHours(text)
  const problem = saving.error ? problemFrom(saving.error) : null
  if (text === null)
    return (
      <p>
        <span className="soft">{t('hours.open')}</span> <b className="numbers">{told}</b>{' '}
        {mayManage && (
          <Button size="small" onClick={() => setText(told)}>
            {t('hours.change')}
          </Button>
        )}
      </p>
    )
  const save = () =>
    saving.mutate(
      { method: 'POST', path: '/api/work-hours', body: { hours: read } },
      {
        onSuccess: () => {
          void message.success(t('hours.set'))
          setText(null)
        },
      },
    )
  return (
    <Field
      id={id}
      label={t('hours.open')}
      help={t('hours.help')}
      problems={problem ? [{ code: problem.code, detail: problem.detail }] : undefined}
    >
      <div className="row">
        <Input
          id={id}
          style={{ maxWidth: 320 }}
          value={text}
          aria-describedby={`${id}-note`}
          aria-invalid={read === null}
          onChange={event => setText(event.target.value)}
          onPressEnter={() => {
            if (read) save()
          }}
        />
        <Button type="primary" disabled={read === null} loading={saving.isPending} onClick={save}>
          {t('office.save')}
        </Button>
        <Button onClick={() => setText(null)}>{t('act.cancel')}</Button>
      </div>
    </Field>
  )
}
