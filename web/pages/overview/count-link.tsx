import type { ReactNode } from 'react'
import { Link } from 'react-router'
import type { Count } from '#api/overview/schema.ts'

/** A number that opens what it counts; nothing is a number too, and opens nothing. */
export function CountLink({ of, label, children }: { of: Count; label?: string; children?: ReactNode }) {
  if (of.count === 0) return <span className="numbers faint">0{children}</span>
  return (
    <Link to={`/matters?${of.opens}`} className="numbers told" aria-label={label && `${label} ${of.count}`}>
      {of.count}
      {children}
    </Link>
  )
}
