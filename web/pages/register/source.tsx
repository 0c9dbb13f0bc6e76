import { Alert, Button, Input, Progress } from 'antd'
import { useId, useRef } from 'react'
import { Link } from 'react-router'
import type { Extraction } from '#api/extractions/schema.ts'
import { Drop } from '../../parts/drop.tsx'
import { Trouble } from '../../parts/trouble.tsx'
import { useText } from '../../texts/language.tsx'
import { useLitText } from './use-lit-text.ts'
import { PageView, type Where } from './page-view.tsx'
import type { Progress as Told } from './use-reading.ts'

interface SourceProps {
  text: string
  onText: (text: string) => void
  read: (source: string | File) => void
  isReading: boolean
  /** Of the recognition of a scan. */
  progress: Told | null
  error: unknown
  found: Extraction | null
  files: readonly File[]
  onFiles: (files: File[]) => void
  /** Where the field one is in was read. */
  where: Where
}

const NONE: readonly number[] = []

/** Where a matter begins: the text pasted, the files dropped, and what the office already has of them. */
export function Source({ text, onText, read, isReading, progress, error, found, files, onFiles, where }: SourceProps) {
  const { t } = useText()
  const id = useId()
  const area = useRef<HTMLDivElement>(null)
  useLitText(area, where)
  const duplicates = found?.duplicates ?? []
  const add = (added: File[]) => {
    onFiles([...files, ...added])
    const first = added[0]
    if (first && !text.trim()) read(first)
  }
  return (
    <section className="panel stack" aria-labelledby={`${id}-head`}>
      <h2 id={`${id}-head`}>{t('register.source')}</h2>
      <PageView file={files[0]} turns={found?.source?.turns ?? NONE} where={where} />
      <div ref={area}>
        <Input.TextArea
          aria-label={t('register.paste')}
          placeholder={t('register.pasteHint')}
          autoSize={{ minRows: 6, maxRows: files.length > 0 ? 8 : 22 }}
          value={text}
          onChange={event => onText(event.target.value)}
          onPaste={event => {
            const pasted = event.clipboardData.getData('text/plain')
            if (pasted.trim().length <= 20) return
            read(pasted)
            // What is checked first is the head of the document, not its end.
            const area = event.currentTarget
            setTimeout(() => area.scrollTo(0, 0), 0)
          }}
        />
      </div>
      <div className="row">
        <Button size="small" disabled={!text.trim()} loading={isReading} onClick={() => read(text)}>
          {t('register.read')}
        </Button>
        <span className="faint small" role="status">
          {t(isReading ? 'register.reading' : 'register.readHelp')}
        </span>
      </div>
      {progress && (
        <div className="register-progress">
          <Progress size="small" percent={Math.round(((progress.page - 1 + progress.share) / progress.pages) * 100)} />
          <span className="faint small">
            {t('register.recognising', { page: progress.page, pages: progress.pages })}
          </span>
        </div>
      )}
      {error ? <Trouble error={error} /> : null}
      {found?.source?.isScan && <p className="register-note">{t('register.isScan')}</p>}
      {found?.source && found.source.unreadPages > 0 && (
        <p className="register-note">{t('register.unreadPages', { count: found.source.unreadPages })}</p>
      )}
      {found?.source?.isMisnamed && <p className="register-note">{t('register.isMisnamed')}</p>}
      {duplicates.length > 0 && (
        <Alert
          type="warning"
          showIcon
          role="alert"
          title={t('register.duplicates')}
          description={
            <ul>
              {duplicates.map(duplicate => (
                <li key={duplicate.id}>
                  <Link to={`/matters/${duplicate.id}`} target="_blank" className="told">
                    {duplicate.number} {duplicate.title}
                  </Link>{' '}
                  <span className="mark">{t(`register.same.${duplicate.why}`)}</span>
                </li>
              ))}
            </ul>
          }
        />
      )}
      <Drop files={files} onAdd={add} onRemove={file => onFiles(files.filter(one => one !== file))} />
    </section>
  )
}
