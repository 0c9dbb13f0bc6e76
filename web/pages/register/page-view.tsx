import { useEffect, useRef, useState } from 'react'
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
export function PageView({ file, where }: { file: File | undefined; where: Where }) {
  const { t } = useText()
  const pages = usePages(file)
  const lit = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const sheet = lit.current?.parentElement
    // The pages scroll behind their own frame; the form stays where it is.
    if (lit.current && sheet)
      sheet.parentElement?.scrollTo({ top: sheet.offsetTop + lit.current.offsetTop - ABOVE, behavior: 'smooth' })
  }, [where, pages])
  if (pages.length === 0) return null
  const { page, box } = where ?? {}
  return (
    <div className="register-pages" role="region" aria-label={t('register.picture')} tabIndex={0}>
      {pages.map(({ url, width, height }, index) => (
        <div key={url} className="register-sheet">
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
        </div>
      ))}
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
