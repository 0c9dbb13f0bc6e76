import { Button, Dropdown, Upload } from 'antd'
import { useEffect, useRef } from 'react'
import { useNavigate } from 'react-router'
import type { DraftView } from '#api/drafts/schema.ts'
import type { Extraction } from '#api/extractions/schema.ts'
import type { MatterDetail } from '#api/matters/schema.ts'
import { MATTER_CHANGES } from '../client/queries.ts'
import { useSend } from '../client/use-send.ts'
import { PageHead } from '../parts/page-head.tsx'
import { useProblemText } from '../parts/problem-text.ts'
import { useText } from '../texts/language.tsx'
import { imported } from './imported.ts'
import type { DraftWork } from './use-draft.ts'

interface HeadActsProps {
  matter: MatterDetail
  draft: DraftView
  work: DraftWork
  replace: (content: DraftView['content']) => void
}

const FILES = ['pdf', 'ofd', 'docx'] as const

/** What can be done with all of the draft: keep a version, bring a file in, take one home, and go on with the matter. */
export function HeadActs({ matter, draft, work, replace }: HeadActsProps) {
  const { t } = useText()
  const say = useProblemText()
  const navigate = useNavigate()
  const keeping = useSend([...MATTER_CHANGES, ['draft', matter.id, 'versions']])
  const reading = useSend<Extraction>()
  const keep = async () => {
    const revision = await work.keeper.flush()
    if (revision === null) return
    keeping.mutate({ method: 'POST', path: `/api/matters/${matter.id}/draft/versions`, body: {}, version: revision })
  }
  const onKey = useRef(keep)
  useEffect(() => {
    onKey.current = keep
  })
  useEffect(() => {
    if (!draft.mayWrite) return
    const press = (event: KeyboardEvent) => {
      if (event.key !== 's' || !(event.ctrlKey || event.metaKey)) return
      event.preventDefault()
      void onKey.current()
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [draft.mayWrite])
  const bring = (file: File) => {
    const body = new FormData()
    body.append('file', file)
    reading.mutate(
      { method: 'POST', path: '/api/extractions', body },
      { onSuccess: found => replace(imported(work.keeper.kept.content, found)) },
    )
  }
  const error = keeping.error ?? reading.error
  const { latest } = draft
  const kept = latest
    ? `${t('draft.number', { version: latest.version })} · ${latest.by.person}`
    : t('draft.noVersions')
  return (
    <>
      <PageHead
        title={t(draft.mayReview && !draft.mayWrite ? 'draft.reviewOf' : 'draft.of', { title: matter.title })}
        text={`${matter.number} · ${draft.mayWrite ? t(`draft.standing.${work.standing}`) : kept}`}
      >
        {draft.mayWrite && (
          <>
            <Upload showUploadList={false} accept=".docx,.pdf,.ofd,.txt" beforeUpload={file => (bring(file), false)}>
              <Button loading={reading.isPending}>{t('draft.import')}</Button>
            </Upload>
            <Button loading={keeping.isPending} title="Ctrl+S" onClick={() => void keep()}>
              {t('draft.keep')}
            </Button>
          </>
        )}
        <Dropdown
          trigger={['click']}
          menu={{
            items: FILES.map(as => ({
              key: as,
              label: (
                <a href={`/api/matters/${matter.id}/draft/file?as=${as}`} download>
                  {t(`draft.${as}`)}
                </a>
              ),
            })),
          }}
        >
          <Button disabled={work.revision === 0}>{t('draft.download')}</Button>
        </Dropdown>
        <Button
          type="primary"
          href={`/matters/${matter.id}`}
          onClick={event => {
            event.preventDefault()
            void navigate(`/matters/${matter.id}`)
          }}
        >
          {t(draft.mayWrite || draft.mayReview ? 'draft.goOn' : 'draft.back')}
        </Button>
      </PageHead>
      {error && (
        <p role="alert" className="field-wrong">
          {say(error)}
        </p>
      )}
    </>
  )
}
