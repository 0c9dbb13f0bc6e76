import { Button, Drawer } from 'antd'
import { useState } from 'react'
import type { ArchiveSettingsView } from '#api/archive/schema.ts'
import { ARCHIVE_CHANGES } from '../../client/archive.ts'
import { byField, problemFrom } from '../../client/problem.ts'
import { useSend } from '../../client/use-send.ts'
import { Refusals } from '../../parts/refusals.tsx'
import { useNarrow } from '../../parts/use-narrow.ts'
import { useText } from '../../texts/language.tsx'
import { DescribedFields, type Described } from './described.tsx'

/** What is on paper and never was a matter here; one after the other, without closing the drawer. */
export function PaperDrawer({ settings, close }: { settings: ArchiveSettingsView; close: () => void }) {
  const { t } = useText()
  const isNarrow = useNarrow()
  const empty: Described = { class: settings.classes[0]?.code ?? '', number: null, pages: null, remark: null }
  const [paper, setPaper] = useState(empty)
  const entering = useSend<{ code: string }>(ARCHIVE_CHANGES)
  const problem = entering.isError ? problemFrom(entering.error) : null
  const isWhole = Boolean(paper.title && paper.author && paper.datedOn && paper.retention && paper.class)
  const enter = () =>
    entering.mutate(
      { method: 'POST', path: '/api/archive/items', body: paper },
      { onSuccess: () => setPaper({ ...paper, title: '', number: null, pages: null, remark: null }) },
    )
  return (
    <Drawer
      open
      title={t('archive.enterPaper')}
      size={isNarrow ? '100%' : 460}
      onClose={close}
      footer={
        <div className="row">
          <Button type="primary" disabled={!isWhole} loading={entering.isPending} onClick={enter}>
            {t('archive.enter')}
          </Button>
          <Button onClick={close}>{t('act.cancel')}</Button>
        </div>
      }
    >
      <div className="stack">
        <p className="soft">{t('archive.enterPaperText')}</p>
        {entering.data && <p role="status">{t('archive.entered', { code: entering.data.code })}</p>}
        <DescribedFields
          value={paper}
          settings={settings}
          problems={byField(problem)}
          change={change => setPaper({ ...paper, ...change })}
        />
        {problem && !problem.field && (
          <Refusals title={t('archive.refused')} lines={[{ code: problem.code, text: problem.detail }]} />
        )}
      </div>
    </Drawer>
  )
}
