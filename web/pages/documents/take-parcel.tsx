import { Button } from 'antd'
import { useRef } from 'react'
import { useSend } from '../../client/use-send.ts'
import { Trouble } from '../../parts/trouble.tsx'
import { useText } from '../../texts/language.tsx'

/** A parcel that came as a file. */
export function TakeParcel() {
  const { t } = useText()
  const input = useRef<HTMLInputElement>(null)
  const taking = useSend([['arrivals'], ['deliveries']])
  const take = (file: File | undefined) => {
    if (!file) return
    const body = new FormData()
    body.append('file', file)
    taking.mutate({ method: 'POST', path: '/api/parcels', body })
  }
  return (
    <div className="row">
      <input
        ref={input}
        type="file"
        accept=".zip,application/zip"
        className="sr-only"
        tabIndex={-1}
        aria-label={t('issuing.upload')}
        onChange={event => {
          take(event.target.files?.[0])
          event.target.value = ''
        }}
      />
      <Button loading={taking.isPending} onClick={() => input.current?.click()}>
        {t('issuing.upload')}
      </Button>
      {taking.isError && <Trouble error={taking.error} />}
    </div>
  )
}
