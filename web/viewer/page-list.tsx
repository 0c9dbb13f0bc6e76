import { useEffect, useRef } from 'react'
import type { FilePages } from '#api/attachments/schema.ts'
import { useText } from '../texts/language.tsx'

interface PageListProps {
  address: string
  pages: FilePages['pages']
  /** From 1. */
  at: number
  goTo: (page: number) => void
}

/** Small pictures of all pages; the one that is looked at stays in sight. */
export function PageList({ address, pages, at, goTo }: PageListProps) {
  const { t } = useText()
  const current = useRef<HTMLButtonElement>(null)
  useEffect(() => current.current?.scrollIntoView({ block: 'nearest' }), [at])
  return (
    <nav className="viewer-list" aria-label={t('viewer.list')}>
      {pages.map(({ width, height }, index) => {
        const page = index + 1
        return (
          <button
            key={page}
            type="button"
            ref={page === at ? current : null}
            aria-current={page === at ? 'page' : undefined}
            aria-label={t('viewer.page', { page })}
            onClick={() => goTo(page)}
          >
            <img
              src={`${address}/${page}?width=200`}
              alt=""
              loading="lazy"
              style={{ aspectRatio: `${width} / ${height}` }}
            />
            <span className="numbers">{page}</span>
          </button>
        )
      })}
    </nav>
  )
}
