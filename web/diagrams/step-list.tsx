import { useWhen } from '../parts/use-when.ts'
import { useText } from '../texts/language.tsx'
import type { StepStanding } from './standing.ts'
import './diagram.css'

/** The procedure in words, for whoever does not see the drawing. */
export function StepList({ steps }: { steps: readonly StepStanding[] }) {
  const { t } = useText()
  const { moment } = useWhen()
  return (
    <section aria-label={t('diagram.steps')}>
      <h3>{t('diagram.steps')}</h3>
      <ol className="steps">
        {steps.map(step => (
          <li key={step.id} data-step={step.state} aria-current={step.state === 'current' ? 'step' : undefined}>
            <span className="step-word">{t(`step.${step.state}`)}</span>
            <span>
              <b>{step.name}</b> <span className="soft">{step.asks}</span>
            </span>
            {step.doneAt && <span className="faint numbers">{moment(step.doneAt)}</span>}
          </li>
        ))}
      </ol>
    </section>
  )
}
