import { useState, type ReactNode } from 'react'
import type { PlayedAct } from '#api/amendments/schema.ts'
import { useText } from '../../texts/language.tsx'
import { Outcome } from './outcome.tsx'

interface ActProps {
  at: number
  on: string
  what: string
  /** What it is expected to be refused with, in words. */
  refused: string | null
  played: PlayedAct | undefined
  isOpen?: boolean
  children: ReactNode
}

/** A line of an example: when, what, and what came of it; opened, it is the form of that act with its outcome beside it. */
export function Act({ at, on, what, refused, played, isOpen = false, children }: ActProps) {
  const { t } = useText()
  const [isShown, setShown] = useState(isOpen)
  const holds = played && played.differences.length === 0
  return (
    <details className="example-line" open={isShown} onToggle={event => setShown(event.currentTarget.open)}>
      <summary>
        <span className="faint numbers">{at}</span>
        <span className="numbers">{on}</span>
        <span>
          {what} {refused && <span className="example-refused">{t('example.refused', { why: refused })}</span>}
        </span>
        {played && (
          <span className={holds ? 'example-holds small' : 'finding-count'}>
            {t(holds ? 'examples.holds' : 'examples.fails')}
          </span>
        )}
      </summary>
      {isShown && (
        <div className="example-act">
          {children}
          <aside aria-label={t('examples.came')}>
            <h4>{t('examples.came')}</h4>
            <Outcome played={played} />
          </aside>
        </div>
      )}
    </details>
  )
}
