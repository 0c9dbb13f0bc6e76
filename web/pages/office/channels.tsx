import { useQuery } from '@tanstack/react-query'
import { App, Button, Typography } from 'antd'
import { webhooksQuery, type Webhook } from '../../client/settings.ts'
import { Empty } from '../../parts/empty.tsx'
import { Listing } from '../../parts/listing.tsx'
import { Trouble } from '../../parts/trouble.tsx'
import { useWhen } from '../../parts/use-when.ts'
import { useText } from '../../texts/language.tsx'
import { EndButton } from './end-button.tsx'
import type { OfficePart } from './office-part.ts'

/** The other systems that are told of notices. Only whoever manages the office sees the place. */
export function Channels({ edits, open }: OfficePart) {
  const { t } = useText()
  const { day } = useWhen()
  const { modal } = App.useApp()
  const webhooks = useQuery(webhooksQuery)
  if (webhooks.isError) return <Trouble error={webhooks.error} retry={() => void webhooks.refetch()} />
  const showSecret = (made: unknown) => {
    const secret = typeof made === 'object' && made !== null && 'secret' in made ? String(made.secret) : ''
    modal.info({
      title: t('settings.secret'),
      content: (
        <>
          <Typography.Text copyable code>
            {secret}
          </Typography.Text>
          <p className="soft">{t('settings.secretHelp')}</p>
        </>
      ),
    })
  }
  return (
    <div className="stack">
      <div className="row">
        <p className="soft grow">{t('settings.channelsText')}</p>
        {open && (
          <Button onClick={() => open({ ...edits.webhook(), made: showSecret })}>{t('settings.addWebhook')}</Button>
        )}
      </div>
      <Listing<Webhook>
        label={t('settings.channels')}
        rows={webhooks.data?.items}
        idOf={webhook => webhook.id}
        empty={<Empty title={t('settings.noWebhooks')} text={t('settings.noWebhooksText')} />}
        columns={[
          { key: 'url', label: t('settings.url'), onCard: 'heading', draw: webhook => <b>{webhook.url}</b> },
          { key: 'since', label: t('settings.since'), width: 120, draw: webhook => day(webhook.madeAt.slice(0, 10)) },
          {
            key: 'acts',
            label: t('office.acts'),
            width: 100,
            draw: webhook => (
              <EndButton
                path={`/api/webhooks/${webhook.id}`}
                label={t('settings.endWebhook', { url: webhook.url })}
                refresh={[['webhooks']]}
              />
            ),
          },
        ]}
      />
    </div>
  )
}
