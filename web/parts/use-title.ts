import { useEffect } from 'react'

/** What the browser's tab says, so that twenty open matters can be told apart. */
export function useTitle(title: string): void {
  useEffect(() => {
    document.title = title ? `${title} · 枢纽` : '枢纽'
  }, [title])
}
