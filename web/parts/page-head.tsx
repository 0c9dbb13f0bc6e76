import type { ReactNode } from 'react'
import { useTitle } from './use-title.ts'
import './page-head.css'

/** The one heading of a page, with what can be done about all of it. */
export function PageHead({ title, text, children }: { title: string; text?: string; children?: ReactNode }) {
  useTitle(title)
  return (
    <header className="page-head">
      <div className="grow">
        <h1>{title}</h1>
        {text && <p className="soft">{text}</p>}
      </div>
      <div className="row no-print">{children}</div>
    </header>
  )
}
