import type { ServiceDetail } from '#api/services/schema.ts'
import { Cited } from '../../parts/cited.tsx'
import { useText } from '../../texts/language.tsx'

/** Which rules stand before which act, and what becomes of it where one applies. */
export function Guards({ guards }: Pick<ServiceDetail, 'guards'>) {
  const { t } = useText()
  if (guards.length === 0) return null
  return (
    <section className="panel" aria-labelledby="guards">
      <h2 id="guards">{t('guard.title')}</h2>
      <p className="soft">{t('guard.text')}</p>
      {guards.map(({ decision, name, step, stepName, outcomeNames, rows }) => (
        <details key={`${decision} ${step ?? ''}`} className="service-rules">
          <summary>
            {step === null
              ? t('guard.beforeRegistering')
              : outcomeNames.length > 0
                ? t('guard.beforeOutcome', { step: stepName ?? step, outcomes: outcomeNames.join(t('guard.or')) })
                : t('guard.beforeStep', { step: stepName ?? step })}{' '}
            <span className="faint small">
              {name} · {t('service.rows', { count: rows.length })}
            </span>
          </summary>
          <ul className="service-guards">
            {rows.map(row => (
              <li key={row.id} data-strength={row.citation?.strength}>
                <b>{t(`guard.${row.citation?.strength ?? 'MUST'}`)}</b> {row.says}{' '}
                <span className="soft">{t('guard.do', { instead: row.instead })}</span>{' '}
                <Cited citation={row.citation} />
              </li>
            ))}
          </ul>
        </details>
      ))}
    </section>
  )
}
