import type { KeyboardEvent, ReactNode } from 'react'

const leave = (event: KeyboardEvent) => {
  if (event.key === 'Tab') event.stopPropagation()
}

/**
 * Around a select of many: Tab goes on to the next field. By itself it would add whatever option happens to be
 * highlighted, and somebody would be given work that nobody meant to give them.
 */
export function TabLeaves({ children }: { children: ReactNode }) {
  return <div onKeyDownCapture={leave}>{children}</div>
}
