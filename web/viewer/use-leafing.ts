import { useState, type KeyboardEvent, type RefObject } from 'react'

/** How large a page is, in widths of the window it is in. */
const ZOOMS = [0.5, 0.75, 1, 1.5, 2, 3] as const
const WHOLE_WIDTH = 2

/** Where somebody is among the pages of a file, and how close. */
export function useLeafing(region: RefObject<HTMLDivElement | null>, count: number) {
  const [page, setPage] = useState(1)
  const [step, setStep] = useState(WHOLE_WIDTH)
  const leaves = () => [...(region.current?.querySelectorAll<HTMLElement>('.viewer-leaf') ?? [])]
  const goTo = (wanted: number): void => {
    const leaf = leaves()[Math.min(Math.max(wanted, 1), count) - 1]
    if (leaf) region.current?.scrollTo({ top: leaf.offsetTop, behavior: 'instant' })
  }
  const zoomBy = (by: number): void => {
    setStep(Math.min(Math.max(step + by, 0), ZOOMS.length - 1))
    // the page stays, however tall it becomes
    requestAnimationFrame(() => goTo(page))
  }
  const onScroll = (): void => {
    const { scrollTop = 0, clientHeight = 0 } = region.current ?? {}
    const middle = scrollTop + clientHeight / 3
    const passed = leaves().filter(leaf => leaf.offsetTop <= middle).length
    setPage(Math.max(1, passed))
  }
  const keys: Readonly<Record<string, () => void>> = {
    ArrowRight: () => goTo(page + 1),
    PageDown: () => goTo(page + 1),
    ArrowLeft: () => goTo(page - 1),
    PageUp: () => goTo(page - 1),
    Home: () => goTo(1),
    End: () => goTo(count),
    '+': () => zoomBy(1),
    '=': () => zoomBy(1),
    '-': () => zoomBy(-1),
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    const act = keys[event.key]
    if (!act || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    act()
  }
  return {
    page,
    zoom: ZOOMS[step] ?? 1,
    canShrink: step > 0,
    canGrow: step < ZOOMS.length - 1,
    goTo,
    zoomBy,
    onScroll,
    onKeyDown,
  }
}
