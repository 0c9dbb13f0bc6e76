import { useQuery } from '@tanstack/react-query'
import { Button, Drawer, Skeleton } from 'antd'
import { useEffect, useRef } from 'react'
import type { FilePages } from '#api/attachments/schema.ts'
import { ask } from '../client/http.ts'
import { useNarrow } from '../parts/use-narrow.ts'
import { Trouble } from '../parts/trouble.tsx'
import { useText } from '../texts/language.tsx'
import { Leaves } from './leaves.tsx'
import { PageList } from './page-list.tsx'
import { useLeafing } from './use-leafing.ts'
import './viewer.css'

/** A file whose pages are looked at. */
export interface Viewable {
  name: string
  /** Where the server gives its pages, and under it each as a picture. */
  pages: string
  /** Where it can be taken, in the words of what one gets; what is shown in no case is taken as it is. */
  takings: readonly { label: string; href: string }[]
}

/** The pages of a file beside what one is at: the file itself never reaches the browser. */
export function FileViewer({ file, close }: { file: Viewable; close: () => void }) {
  const { t } = useText()
  const isNarrow = useNarrow()
  const region = useRef<HTMLDivElement>(null)
  const shown = useQuery({
    queryKey: ['file-pages', file.pages],
    queryFn: ({ signal }) => ask<FilePages>(file.pages, signal),
    retry: false,
    // whoever opens it again looks at it again
    gcTime: 0,
  })
  const pages = shown.data?.pages ?? []
  const leafing = useLeafing(region, pages.length)
  // whichever comes later: the drawer, which takes the focus for itself, or the pages
  const take = () => region.current?.focus()
  useEffect(take, [pages.length])
  const notes = [
    ...(shown.data?.isMarked ? [t('viewer.marked')] : []),
    ...(shown.data?.as === 'text' ? [t('viewer.asText')] : []),
    ...(shown.data?.isCut ? [t('viewer.cut')] : []),
  ]
  return (
    <Drawer
      open
      mask={false}
      title={<span className="viewer-title">{file.name}</span>}
      size={isNarrow ? '100%' : 'min(60vw, 980px)'}
      onClose={close}
      afterOpenChange={take}
      styles={{ body: { padding: 0 } }}
      footer={
        <div className="row">
          {file.takings.map(({ label, href }) => (
            <Button key={href} href={href}>
              {label}
            </Button>
          ))}
        </div>
      }
    >
      <div className="viewer">
        <div className="viewer-bar row">
          <Button
            size="small"
            aria-label={t('viewer.smaller')}
            disabled={!leafing.canShrink}
            onClick={() => leafing.zoomBy(-1)}
          >
            −
          </Button>
          <span className="numbers viewer-zoom">{Math.round(leafing.zoom * 100)}%</span>
          <Button
            size="small"
            aria-label={t('viewer.larger')}
            disabled={!leafing.canGrow}
            onClick={() => leafing.zoomBy(1)}
          >
            +
          </Button>
          <span className="grow" />
          {pages.length > 0 && (
            <span className="numbers soft" role="status">
              {t('viewer.at', { page: leafing.page, count: pages.length })}
            </span>
          )}
          <Button
            size="small"
            aria-label={t('viewer.before')}
            disabled={leafing.page <= 1}
            onClick={() => leafing.goTo(leafing.page - 1)}
          >
            ↑
          </Button>
          <Button
            size="small"
            aria-label={t('viewer.after')}
            disabled={leafing.page >= pages.length}
            onClick={() => leafing.goTo(leafing.page + 1)}
          >
            ↓
          </Button>
        </div>
        {notes.length > 0 && <p className="viewer-note soft small">{notes.join(' · ')}</p>}
        {shown.isError && (
          <div className="viewer-trouble">
            <Trouble error={shown.error} />
          </div>
        )}
        {shown.isPending && (
          <div className="viewer-trouble" role="status" aria-label={t('viewer.opening')}>
            <Skeleton active paragraph={{ rows: 14 }} />
          </div>
        )}
        {pages.length > 0 && (
          <div className="viewer-body">
            {!isNarrow && pages.length > 1 && (
              <PageList address={file.pages} pages={pages} at={leafing.page} goTo={leafing.goTo} />
            )}
            <div
              ref={region}
              className="viewer-pages"
              role="region"
              aria-label={t('viewer.pages', { name: file.name })}
              tabIndex={0}
              onScroll={leafing.onScroll}
              onKeyDown={leafing.onKeyDown}
            >
              <Leaves address={file.pages} pages={pages} zoom={leafing.zoom} />
            </div>
          </div>
        )}
      </div>
    </Drawer>
  )
}
