import type { ServiceDetail } from '#api/services/schema.ts'
import { Cited } from '../../parts/cited.tsx'
import { useText } from '../../texts/language.tsx'

const WHO = {
  duty: 'service.whoDuty',
  field: 'service.whoField',
  item: 'service.whoItem',
  actorOf: 'service.whoActor',
} as const
const URGENCY = { normal: 'urgency.normal', urgent: 'urgency.urgent', 'most-urgent': 'urgency.most' } as const

/** Who does what by when: each step, what it asks, and what follows from each outcome. */
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
              <Limits limits={step.limits} />
              <ul className="small">
                {step.outcomes.map(outcome => (
                  <li key={outcome.code}>
                    <b>{outcome.label}</b> <span className="soft">{outcome.effect}</span>{' '}
                    {outcome.needsOpinion && <span className="faint">{t('service.needsOpinion')}</span>}
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

/** By when, and by which article; one article for all is said once. */
function Limits({ limits }: { limits: ServiceDetail['steps'][number]['limits'] }) {
  const { t } = useText()
  if (limits.length === 0) return null
  const articles = [...new Map(limits.map(limit => [limit.citation?.source, limit.citation])).values()]
  return (
    <p className="small service-limits">
      {limits.map(limit => (
        <span key={limit.urgency}>
          <span className="soft">{t(URGENCY[limit.urgency])}</span> <b className="numbers">{limit.words}</b>
        </span>
      ))}
      {articles.map((citation, index) => (
        <Cited key={index} citation={citation} />
      ))}
    </p>
  )
}
