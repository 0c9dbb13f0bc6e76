import type { ServiceDetail } from '#api/services/schema.ts'
import { useWhen } from '../../parts/use-when.ts'
import { useText } from '../../texts/language.tsx'

type Example = ServiceDetail['examples'][number]

/** Worked cases: what was done on which day, what followed, and what was refused. */
export function Examples({ examples }: { examples: ServiceDetail['examples'] }) {
  const { t } = useText()
  const { day } = useWhen()
  if (examples.length === 0) return null
  return (
    <section className="panel" aria-labelledby="examples">
      <h2 id="examples">{t('service.examples')}</h2>
      {examples.map(example => (
        <details key={example.file} className="service-rules">
          <summary>{example.name}</summary>
          <ol className="service-example">
            <li>
              <span className="faint numbers">{day(example.registered)}</span>
              <span>
                {t('example.registered')}
                {example.refused && <Refused why={example.refused} />}
              </span>
            </li>
            {example.acts.map((act, index) => (
              <li key={index}>
                <span className="faint numbers">{day(act.on)}</span>
                <Act act={act} />
              </li>
            ))}
            {example.end && (
              <li>
                <span />
                <b>{t('example.end', { end: example.end })}</b>
              </li>
            )}
          </ol>
        </details>
      ))}
    </section>
  )
}

function Act({ act }: { act: Example['acts'][number] }) {
  const { t } = useText()
  return (
    <span>
      {t(`example.${act.kind}`, { what: act.what, outcome: act.outcome ?? '' })}
      {act.opens.length > 0 && <span className="soft"> {t('example.opens', { steps: act.opens.join('、') })}</span>}
      {act.refused && <Refused why={act.refused} />}
    </span>
  )
}

function Refused({ why }: { why: string }) {
  const { t } = useText()
  return <span className="example-refused"> {t('example.refused', { why })}</span>
}
