import { daysWords } from '#calendar/date-words.ts'
import { App, Button, Drawer, Input } from 'antd'
import { useState } from 'react'
import { problemFrom } from '../../client/problem.ts'
import type { CalendarReading } from '../../client/settings.ts'
import { useSend } from '../../client/use-send.ts'
import { useProblemText } from '../../parts/problem-text.ts'
import { Refusals } from '../../parts/refusals.tsx'
import { useText } from '../../texts/language.tsx'

/** Reads a holiday notice, shows what was read, and takes it when the person says so. What was pasted stays on refusal. */
export function ImportNotice({ close }: { close: () => void }) {
  const { t, language } = useText()
  const words = useProblemText()
  const { message } = App.useApp()
  const [text, setText] = useState('')
  const [notice, setNotice] = useState('')
  const reading = useSend<CalendarReading>()
  const keeping = useSend<{ year: number; version: number | null }>([['calendars'], ['desk'], ['matters'], ['matter']])
  const body = { text, ...(notice.trim() ? { notice: notice.trim() } : {}) }
  const found = reading.data
  const error = keeping.error ?? reading.error
  const changed = () => {
    reading.reset()
    keeping.reset()
  }
  const keep = () =>
    keeping.mutate(
      { method: 'POST', path: '/api/calendars', body },
      {
        onSuccess: ({ year, version }) => {
          void message.success(t(version === null ? 'settings.known' : 'settings.kept', { year }))
          close()
        },
      },
    )
  return (
    <Drawer
      open
      title={t('settings.import')}
      size={520}
      onClose={close}
      footer={
        <div className="row">
          {found ? (
            <Button type="primary" loading={keeping.isPending} onClick={keep}>
              {t('settings.keep')}
            </Button>
          ) : (
            <Button
              type="primary"
              disabled={text.trim() === ''}
              loading={reading.isPending}
              onClick={() => reading.mutate({ method: 'POST', path: '/api/calendars/readings', body })}
            >
              {t('settings.read')}
            </Button>
          )}
          <Button onClick={close}>{t('act.cancel')}</Button>
        </div>
      }
    >
      <div className="stack">
        <p className="soft">{t('settings.importHelp')}</p>
        <Input.TextArea
          autoFocus
          aria-label={t('settings.import')}
          autoSize={{ minRows: 8, maxRows: 12 }}
          value={text}
          onChange={event => {
            setText(event.target.value)
            changed()
          }}
        />
        <label className="stack">
          <span>{t('settings.noticeNumber')}</span>
          <Input
            value={notice}
            placeholder="国办发明电〔2025〕7号"
            onChange={event => {
              setNotice(event.target.value)
              changed()
            }}
          />
        </label>
        {found && (
          <div className="stack" role="status">
            <b>{t('settings.found', { year: found.year, off: found.off.length, work: found.work.length })}</b>
            <p className="small">
              {t('settings.offDays')} {daysWords(found.off, language, `${found.year}-01-01`)}
            </p>
            <p className="small">
              {t('settings.workDays')} {daysWords(found.work, language, `${found.year}-01-01`) || '—'}
            </p>
          </div>
        )}
        <Refusals
          title={t('act.refused')}
          lines={
            error
              ? problemFrom(error).refusals.map(refusal => ({
                  code: refusal.code,
                  text: refusal.detail || words(error),
                  citation: refusal.citation,
                }))
              : []
          }
        />
      </div>
    </Drawer>
  )
}
