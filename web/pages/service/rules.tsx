import type { ServiceDetail } from '#api/services/schema.ts'
import { Cited } from '../../parts/cited.tsx'
import { useText } from '../../texts/language.tsx'

/** The rules, table by table, each row with its article. */
export function Rules({ rules }: { rules: ServiceDetail['rules'] }) {
  const { t } = useText()
  return (
    <section className="panel" aria-labelledby="rules">
      <h2 id="rules">{t('service.rules')}</h2>
      {rules.map(decision => (
        <details key={decision.decision} className="service-rules">
          <summary>
            {decision.name} <span className="faint small">{t('service.rows', { count: decision.rows.length })}</span>
          </summary>
          <ol>
            {decision.rows.map(row => (
              <li key={row.id}>
                <span className="soft">{row.when.filter(Boolean).join('；') || t('service.always')}</span>
                <span aria-hidden="true"> → </span>
                <b>{row.gives.filter(Boolean).join('；')}</b> <Cited citation={row.citation} />
              </li>
            ))}
          </ol>
        </details>
      ))}
    </section>
  )
}
