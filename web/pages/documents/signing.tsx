import { useQuery } from '@tanstack/react-query'
import { App, Button, Drawer, Input, Skeleton } from 'antd'
import { useState } from 'react'
import type { ToSignList } from '#api/issuing/schema.ts'
import { documentPagesQuery } from '../../client/issuing.ts'
import { problemFrom } from '../../client/problem.ts'
import { MATTER_CHANGES } from '../../client/queries.ts'
import { useSend } from '../../client/use-send.ts'
import { Refusals } from '../../parts/refusals.tsx'
import { Trouble } from '../../parts/trouble.tsx'
import { useText } from '../../texts/language.tsx'

/** The pages as they will go out, and below them the name under it: read, write if there is something to say, sign. */
export function Signing({ item, close }: { item: ToSignList['items'][number]; close: () => void }) {
  const { t } = useText()
  const { message } = App.useApp()
  const pages = useQuery(documentPagesQuery(item.matter))
  const [opinion, setOpinion] = useState('')
  const signing = useSend(MATTER_CHANGES)
  const complete = (outcome: string, label: string) =>
    signing.mutate(
      {
        method: 'POST',
        path: `/api/tasks/${item.task}/completion`,
        version: item.version,
        body: { outcome, ...(opinion.trim() ? { opinion } : {}) },
      },
      {
        onSuccess: () => {
          void message.success(label)
          close()
        },
      },
    )
  return (
    <Drawer
      open
      title={item.title}
      size={860}
      onClose={close}
      footer={
        <div className="stack" style={{ gap: 8 }}>
          <Input.TextArea
            aria-label={t('issuing.opinion')}
            placeholder={t('issuing.opinionHelp')}
            autoSize={{ minRows: 1, maxRows: 4 }}
            value={opinion}
            onChange={event => setOpinion(event.target.value)}
          />
          {signing.error && (
            <Refusals
              title={t('act.refused')}
              lines={problemFrom(signing.error).refusals.map(one => ({ ...one, text: one.detail }))}
            />
          )}
          {signing.error && problemFrom(signing.error).refusals.length === 0 && <Trouble error={signing.error} />}
          <div className="row">
            <Button
              type="primary"
              size="large"
              loading={signing.isPending}
              onClick={() => complete(item.sign.outcome, t('issuing.signedNow'))}
            >
              {item.sign.label}
            </Button>
            {item.others.map(other => (
              <Button key={other.outcome} size="large" onClick={() => complete(other.outcome, other.label)}>
                {other.label}
              </Button>
            ))}
          </div>
        </div>
      }
    >
      {pages.isError && <Trouble error={pages.error} retry={() => void pages.refetch()} />}
      {pages.isPending && <Skeleton active paragraph={{ rows: 16 }} />}
      {pages.data?.pages.map((svg, at) => (
        <img
          // Pages have no name but their place.
          key={at}
          className="sheet"
          alt={t('issuing.page', { page: at + 1 })}
          src={`data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`}
        />
      ))}
    </Drawer>
  )
}
