import type { ReactNode } from 'react'
import './empty.css'

/** An empty place says what will come here, and how. */
export function Empty({ title, text, children }: { title: string; text?: string; children?: ReactNode }) {
  return (
    <div className="empty">
      <p className="empty-title">{title}</p>
      {text && <p className="soft">{text}</p>}
      {children}
    </div>
  )
}
