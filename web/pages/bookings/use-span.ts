import { useRef, useState, type FocusEvent, type KeyboardEvent, type PointerEvent } from 'react'

/** The cells of a line between which somebody drags, or has moved with the shift key. */
export interface Span {
  row: number
  anchor: number
  end: number
}

const MOVES: Readonly<Record<string, readonly [row: number, cell: number]>> = {
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
}

const between = (least: number, value: number, most: number) => Math.min(most, Math.max(least, value))

/**
 * A grid in which dragging over the cells of a line, or the shift key and arrows, chooses a span of it; Enter or letting go
 * takes it.
 * @param size how many lines there are and how many cells each has
 * @param start the cell of the first line that the keyboard finds first
 */
export function useSpan(size: { rows: number; cells: number }, start: number, take: (span: Span) => void) {
  const [span, setSpan] = useState<Span>({ row: 0, anchor: start, end: start })
  const [isChoosing, setChoosing] = useState(false)
  // Whether the focus moves because the keys moved it: then the span is what they made of it.
  const isMoving = useRef(false)
  const grid = {
    onKeyDown: (event: KeyboardEvent<HTMLElement>) => {
      const move = MOVES[event.key]
      if (!move) return
      event.preventDefault()
      const row = between(0, span.row + move[0], size.rows - 1)
      const end = between(0, span.end + move[1], size.cells - 1)
      const isExtending = event.shiftKey && move[0] === 0
      setChoosing(isExtending)
      setSpan({ row, end, anchor: isExtending ? span.anchor : end })
      const cell = event.currentTarget.querySelector<HTMLElement>(`[data-cell="${row}-${end}"]`)
      isMoving.current = true
      cell?.focus()
      isMoving.current = false
    },
    onPointerUp: () => {
      if (isChoosing) take(span)
    },
    onPointerLeave: () => setChoosing(false),
  }
  const cell = (row: number, at: number) => ({
    'data-cell': `${row}-${at}`,
    tabIndex: span.row === row && span.end === at ? 0 : -1,
    onFocus: (_event: FocusEvent) => {
      if (!isChoosing && !isMoving.current) setSpan({ row, anchor: at, end: at })
    },
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      event.preventDefault()
      event.currentTarget.focus()
      setChoosing(true)
      setSpan({ row, anchor: at, end: at })
    },
    onPointerEnter: (event: PointerEvent) => {
      if (isChoosing && event.buttons === 1 && span.row === row) setSpan({ ...span, end: at })
    },
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key !== 'Enter' && event.key !== ' ') return
      event.preventDefault()
      take(isChoosing ? span : { row, anchor: at, end: at })
    },
  })
  const isIn = (row: number, at: number) =>
    isChoosing && span.row === row && at >= Math.min(span.anchor, span.end) && at <= Math.max(span.anchor, span.end)
  return { span, grid, cell, isIn }
}
