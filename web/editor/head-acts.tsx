import { App, Button, Input } from 'antd'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import type { AmendmentDetail } from '#api/amendments/schema.ts'
import { useText } from '../texts/language.tsx'
import type { useAmending } from './use-amending.ts'

interface HeadActsProps {
  amendment: AmendmentDetail
  amending: ReturnType<typeof useAmending>
  check: () => void
  rehearse: () => void
}

/** What can be done with an amendment as a whole, by how far it has come and by who looks at it. */
export function HeadActs({ amendment, amending, check, rehearse }: HeadActsProps) {
  const { t } = useText()
  const go = useNavigate()
  const { message } = App.useApp()
  const [asks, setAsks] = useState<'submit' | 'sendBack' | null>(null)
  const isWritten = amendment.state === 'written'
  const away = amendment.baseVersion === null ? '/services' : `/services/${amendment.service}`
  const publish = async () => {
    const { service, version } = await amending.publish()
    void message.success(t('amendment.published', { version }))
    await go(`/services/${service}`)
  }
  return (
    <>
      {isWritten && (
        <Button loading={amending.saving.isPending} onClick={() => quietly(amending.save())}>
          {t('amendment.save')}
        </Button>
      )}
      <Button onClick={check}>{t('amendment.check')}</Button>
      <Button onClick={rehearse}>{t('amendment.rehearse')}</Button>
      {isWritten && (
        <Button type="primary" onClick={() => setAsks('submit')}>
          {t('amendment.submit')}
        </Button>
      )}
      {amendment.state === 'submitted' && (
        <>
          <Button onClick={() => setAsks('sendBack')}>
            {t(amendment.isOwn ? 'amendment.takeBack' : 'amendment.sendBack')}
          </Button>
          {!amendment.isOwn && (
            <Button type="primary" loading={amending.publishing.isPending} onClick={() => quietly(publish())}>
              {t('amendment.publish')}
            </Button>
          )}
        </>
      )}
      {isWritten && (
        <Discard
          discard={() => quietly(amending.discard().then(() => go(away)))}
          isPending={amending.discarding.isPending}
        />
      )}
      {asks && (
        <ReasonLine
          label={t(asks === 'submit' ? 'amendment.reason' : 'amendment.remark')}
          word={t(
            asks === 'submit' ? 'amendment.submit' : amendment.isOwn ? 'amendment.takeBack' : 'amendment.sendBack',
          )}
          isPending={amending.submitting.isPending || amending.sendingBack.isPending}
          close={() => setAsks(null)}
          send={reason =>
            quietly((asks === 'submit' ? amending.submit(reason) : amending.sendBack(reason)).then(() => setAsks(null)))
          }
        />
      )}
    </>
  )
}

/** A refusal stands on the page, beside what it is about. */
const quietly = (work: Promise<unknown>): void => void work.catch(() => {})

function Discard({ discard, isPending }: { discard: () => void; isPending: boolean }) {
  const { t } = useText()
  const { modal } = App.useApp()
  const ask = () =>
    modal.confirm({
      title: t('amendment.discardAsk'),
      okText: t('amendment.discard'),
      cancelText: t('act.cancel'),
      onOk: discard,
    })
  return (
    <Button type="text" loading={isPending} onClick={ask}>
      {t('amendment.discard')}
    </Button>
  )
}

interface ReasonLineProps {
  label: string
  word: string
  isPending: boolean
  close: () => void
  send: (reason: string) => void
}

/** Why it is done: who reads the history of versions reads this. */
function ReasonLine({ label, word, isPending, close, send }: ReasonLineProps) {
  const { t } = useText()
  const [reason, setReason] = useState('')
  return (
    <form
      className="reason-line row"
      onSubmit={event => {
        event.preventDefault()
        send(reason)
      }}
    >
      <Input
        className="grow"
        aria-label={label}
        placeholder={label}
        autoFocus
        value={reason}
        onChange={event => setReason(event.target.value)}
      />
      <Button htmlType="submit" type="primary" loading={isPending}>
        {word}
      </Button>
      <Button onClick={close}>{t('act.cancel')}</Button>
    </form>
  )
}
