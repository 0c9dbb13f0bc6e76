import type { PlayedAct } from '#api/amendments/schema.ts'
import { useText } from '../../texts/language.tsx'

/** How an act came out when the example was played: who has it by when, or what refused it, and what was meant otherwise. */
export function Outcome({ played }: { played: PlayedAct | undefined }) {
  const { t } = useText()
  if (!played) return <p className="faint small">{t('examples.notPlayed')}</p>
  const { refused, open, end, rules, differences } = played
  return (
    <div className="stack" data-holds={differences.length === 0}>
      {refused !== null && <p className="example-refused">{t('example.refused', { why: refused })}</p>}
      {refused === null && (
        <ul className="plain-list">
          {open.map(({ step, name, who, due }, index) => (
            <li key={`${step} ${index}`}>
              <b>{name}</b> <span className="soft">{who}</span> {due && <span className="faint numbers">{due}</span>}
            </li>
          ))}
          {end && <li>{t('example.end', { end: end.name })}</li>}
        </ul>
      )}
      {rules.length > 0 && <p className="faint small">{t('examples.fired', { rules: rules.join('、') })}</p>}
      {differences.length === 0 ? (
        <span className="example-holds small">{t('examples.holds')}</span>
      ) : (
        <ul className="plain-list finding-count">
          {differences.map((line, index) => (
            <li key={index}>{line}</li>
          ))}
        </ul>
      )}
    </div>
  )
}
