import type { ServiceDetail } from '#api/services/schema.ts'
import { useText } from '../../texts/language.tsx'

const WHO = { duty: 'service.whoDuty', field: 'service.whoField', actorOf: 'service.whoActor' } as const

/** Who does what: each step, what it asks, and what follows from each outcome. */
export function Steps({ steps }: { steps: ServiceDetail['steps'] }) {
  const { t } = useText()
  return (
    <section className="panel" aria-labelledby="steps">
      <h2 id="steps">{t('service.steps')}</h2>
      <ol className="service-steps">
        {steps.map((step, index) => (
          <li key={step.id}>
            <span className="faint numbers">{index + 1}</span>
            <div>
              <h3>
                {step.name} <span className="service-who">{t(WHO[step.who.by], { name: step.who.name })}</span>
              </h3>
              <p className="soft">{step.asks}</p>
              <ul className="small">
                {step.outcomes.map(outcome => (
                  <li key={outcome.code}>
                    <b>{outcome.label}</b> <span className="soft">{outcome.effect}</span>
                  </li>
                ))}
              </ul>
            </div>
          </li>
        ))}
      </ol>
    </section>
  )
}
