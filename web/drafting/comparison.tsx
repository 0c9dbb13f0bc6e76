import { useQuery } from '@tanstack/react-query'
import { Skeleton } from 'antd'
import type { ComparedLine } from '#api/drafts/schema.ts'
import { comparisonQuery } from '../client/drafts.ts'
import { useProblemText } from '../parts/problem-text.ts'
import { useText } from '../texts/language.tsx'

interface ComparisonProps {
  matter: string
  from: number
  to: number | null
  revision: number
}

/** 花脸稿: what came is underlined, what went is struck through. */
export function Comparison({ matter, from, to, revision }: ComparisonProps) {
  const { t } = useText()
  const say = useProblemText()
  const compared = useQuery(comparisonQuery(matter, from, to, revision))
  if (compared.error) return <p className="soft">{say(compared.error)}</p>
  if (!compared.data) return <Skeleton active paragraph={{ rows: 8 }} />
  const { lines } = compared.data
  if (lines.every(line => line.pieces.every(piece => piece.change === 'same')))
    return <p className="soft">{t('draft.same')}</p>
  return (
    <div className="draft-comparison" role="region" aria-label={t('draft.comparison')}>
      {lines.map((line, at) => (
        <p key={at} data-role={line.role}>
          <Pieces line={line} />
        </p>
      ))}
    </div>
  )
}

const Pieces = ({ line }: { line: ComparedLine }) => (
  <>
    {line.pieces.map(({ change, text }, at) =>
      change === 'added' ? <ins key={at}>{text}</ins> : change === 'removed' ? <del key={at}>{text}</del> : text,
    )}
  </>
)
