import type { DraftFindingView } from '#api/drafts/schema.ts'
import { Cited } from '../parts/cited.tsx'
import { Empty } from '../parts/empty.tsx'
import { useText } from '../texts/language.tsx'

/** What the rules say of the text, the hardest first; each leads to its place. */
export function Findings({ findings, goTo }: { findings: readonly DraftFindingView[]; goTo: (at: string) => void }) {
  const { t } = useText()
  if (findings.length === 0) return <Empty title={t('draft.noFindings')} text={t('draft.noFindingsText')} />
  const blocks = findings.filter(({ citation }) => citation.strength === 'MUST').length
  const asks = findings.filter(({ citation }) => ['GENERAL', 'LOCAL'].includes(citation.strength)).length
  return (
    <div className="stack">
      <p className="soft" role="status">
        {t('draft.summary', { blocks, asks, hints: findings.length - blocks - asks })}
      </p>
      <ul className="draft-findings">
        {findings.map(finding => (
          <li key={finding.id} data-strength={finding.citation.strength}>
            <span className="draft-strength">{t(`draft.${finding.citation.strength}`)}</span>
            <div>
              <button type="button" className="plain told" onClick={() => goTo(finding.at)}>
                {finding.message}
              </button>
              <p className="small">{finding.says}</p>
              <Cited citation={finding.citation} />
            </div>
          </li>
        ))}
      </ul>
    </div>
  )
}
