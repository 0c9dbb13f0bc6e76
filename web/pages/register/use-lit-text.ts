import { useEffect, type RefObject } from 'react'
import type { Where } from './page-view.tsx'

/** Marks in the text area the stretch that the field one is in was read from, and brings it into view; the cursor stays where it is. */
export function useLitText(area: RefObject<HTMLDivElement | null>, where: Where): void {
  useEffect(() => {
    const text = area.current?.querySelector('textarea')
    if (!text || !where) return
    text.setSelectionRange(where.start, where.end)
    const lines = text.value.slice(0, where.start).split('\n').length - 1
    text.scrollTo({ top: Math.max(0, (lines - 2) * Number.parseFloat(getComputedStyle(text).lineHeight)) })
  }, [area, where])
}
