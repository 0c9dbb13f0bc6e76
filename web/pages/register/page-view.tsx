import { useEffect, useRef, useState, type ReactNode } from 'react'
import type { Extraction } from '#api/extractions/schema.ts'
import { drawPdf, type PagePicture } from '../../parts/draw-pdf.ts'
import { useText } from '../../texts/language.tsx'

/** A4: how wide a photographed page is taken to be, as the server takes it. */
const PAGE_WIDTH = 210
/** As many pages as anybody looks at while registering. */
const MOST_PAGES = 30
/** So much of the page is left in sight above what is lit, in pixels. */
const ABOVE = 160

export type Where = Extraction['fields'][string]['where']

/** The pages of what was dropped, beside the fields that were read from them; the place of the field one is in is lit. */
export function PageView({
  file,
  turns,
  where,
}: {
  file: File | undefined
  /** By how many degrees each page is shown turned, once that is known. */
  turns: readonly number[]
  where: Where
}) {
  const { t } = useText()
  const pages = usePages(file)
  const lit = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const frame = lit.current?.closest('.register-pages')
    if (!lit.current || !frame) return
    // The pages scroll behind their own frame; the form stays where it is. A sheet may be turned: only what is seen counts.
    const above = lit.current.getBoundingClientRect().top - frame.getBoundingClientRect().top
    frame.scrollTo({ top: frame.scrollTop + above - ABOVE, behavior: 'smooth' })
  }, [where, pages, turns])
  if (pages.length === 0) return null
  const { page, box } = where ?? {}
  return (
    <div className="register-pages" role="region" aria-label={t('register.picture')} tabIndex={0}>
      {pages.map(({ url, width, height }, index) => (
        <Turned key={url} turn={turns[index] ?? 0} width={width} height={height}>
          <img src={url} alt={t('register.pageNumber', { page: index + 1 })} />
          {box && page === index + 1 && (
            <div
              ref={lit}
              className="register-lit"
              style={{
                left: `${((box.x - 1) / width) * 100}%`,
                top: `${((box.y - 1) / height) * 100}%`,
                width: `${((box.width + 2) / width) * 100}%`,
                height: `${((box.height + 2) / height) * 100}%`,
              }}
            />
          )}
        </Turned>
      ))}
    </div>
  )
}

interface TurnedProps {
  turn: number
  width: number
  height: number
  children: ReactNode
}

/** A sheet as it is read, however it was laid on the glass. */
function Turned({ turn, width, height, children }: TurnedProps) {
  const isLying = turn % 180 !== 0
  const style = isLying
    ? {
        position: 'absolute' as const,
        width: `${(width / height) * 100}%`,
        transformOrigin: '0 0',
        transform: turn === 90 ? 'rotate(90deg) translateY(-100%)' : 'rotate(-90deg) translateX(-100%)',
      }
    : { position: 'relative' as const, transform: turn === 180 ? 'rotate(180deg)' : 'none' }
  return (
    <div className="register-sheet" style={isLying ? { aspectRatio: `${height} / ${width}` } : {}}>
      <div style={style}>{children}</div>
    </div>
  )
}

function usePages(file: File | undefined): readonly PagePicture[] {
  const [pages, setPages] = useState<readonly PagePicture[]>([])
  useEffect(() => {
    let isGone = false
    const drawing = file ? picturesOf(file) : Promise.resolve([])
    drawing.then(
      drawn => (isGone ? forget(drawn) : setPages(drawn)),
      // What the browser cannot draw is read all the same.
      () => isGone || setPages([]),
    )
    return () => {
      isGone = true
      void drawing.then(forget, () => {})
    }
  }, [file])
  return pages
}

const forget = (pages: readonly PagePicture[]) => pages.forEach(({ url }) => URL.revokeObjectURL(url))

async function picturesOf(file: File): Promise<PagePicture[]> {
  if (file.type.startsWith('image/')) {
    const { width, height } = await createImageBitmap(file)
    return [{ url: URL.createObjectURL(file), width: PAGE_WIDTH, height: (height / width) * PAGE_WIDTH }]
  }
  const head = new Uint8Array(await file.slice(0, 5).arrayBuffer())
  return String.fromCharCode(...head) === '%PDF-' ? drawPdf(file, MOST_PAGES) : []
}
