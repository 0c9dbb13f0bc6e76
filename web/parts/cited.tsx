import type { CitedRule } from '../client/problem.ts'
import { Link } from 'react-router'
import './cited.css'
import { useText } from '../texts/language.tsx'

/** The article a date, a block or a warning rests on. */
export function Cited({ citation }: { citation: CitedRule | null | undefined }) {
  const { t } = useText()
  if (!citation) return null
  return (
    <span className="soft small">
      {t('cited.basis')}
      <Link to={`/library?${new URLSearchParams({ source: citation.source }).toString()}`} className="told">
        {citation.source}
      </Link>
      {citation.rule && <span className="faint">（{citation.rule}）</span>}
      {citation.evidence === 'memory' && <span className="cited-awaiting">{t('confirm.awaiting')}</span>}
    </span>
  )
}
