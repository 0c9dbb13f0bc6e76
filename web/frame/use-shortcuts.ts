import { useEffect, useRef } from 'react'

interface Answers {
  search: () => void
  explain: () => void
  go: (address: string) => void
}

/** `g` and then one of these opens a place. */
const PLACES: Readonly<Record<string, string>> = {
  d: '/',
  m: '/matters',
  w: '/duty',
  s: '/supervision',
  r: '/services',
  o: '/office',
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))

/** The shortcuts that work on every page; never while somebody types or a dialog is open. */
export function useShortcuts(answers: Answers): void {
  const latest = useRef(answers)
  useEffect(() => {
    latest.current = answers
  })
  useEffect(() => {
    let went = 0
    const onKey = (event: KeyboardEvent) => {
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') {
        event.preventDefault()
        latest.current.search()
        return
      }
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return
      if (document.querySelector('[role="dialog"]')) return
      const place = PLACES[event.key]
      if (event.key === '?') latest.current.explain()
      else if (event.key === '/') {
        event.preventDefault()
        latest.current.search()
      } else if (event.key === 'g') went = event.timeStamp
      else if (place && event.timeStamp - went < 1500) latest.current.go(place)
      else if (event.key === 'n') {
        event.preventDefault()
        latest.current.go('/matters/new')
      } else if (event.key === 't') {
        // The telephone rings on every page.
        event.preventDefault()
        latest.current.go('/duty')
      }
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])
}
