import { Button } from 'antd'
import { useNavigate } from 'react-router'
import type { AmendmentDetail } from '#api/amendments/schema.ts'
import type { ServiceSummary } from '#api/services/schema.ts'
import { SERVICE_CHANGES } from '../../client/amendments.ts'
import { useSend } from '../../client/use-send.ts'
import { useText } from '../../texts/language.tsx'

/** Begins the next version of a service, or opens the one that is being written. */
export function useBegin() {
  const go = useNavigate()
  const beginning = useSend<AmendmentDetail>(SERVICE_CHANGES)
  const begin = (body: object) =>
    beginning.mutate(
      { method: 'POST', path: '/api/amendments', body },
      { onSuccess: ({ id }) => void go(`/amendments/${id}`) },
    )
  return { begin, open: (id: string) => void go(`/amendments/${id}`), beginning }
}

/** 编辑: turns the manual into its editor. */
export function EditButtons({ service, ...acts }: { service: ServiceSummary } & ReturnType<typeof useBegin>) {
  const { t } = useText()
  const { id, amendment, hasUpdate } = service
  const isBusy = acts.beginning.isPending
  if (amendment !== null) return <Button onClick={() => acts.open(amendment)}>{t('service.openDraft')}</Button>
  return (
    <>
      {hasUpdate && (
        <Button loading={isBusy} onClick={() => acts.begin({ from: 'update', service: id })}>
          {t('service.takeUpdate')}
        </Button>
      )}
      <Button type="primary" loading={isBusy} onClick={() => acts.begin({ from: 'version', service: id })}>
        {t('service.edit')}
      </Button>
    </>
  )
}
