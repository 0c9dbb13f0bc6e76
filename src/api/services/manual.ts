import type { Language } from '#base/language.ts'
import { amountWords } from '#calendar/date-words.ts'
import { isClockUnit } from '#catalogue/clock-unit.ts'
import { DUTIES } from '#catalogue/duties.ts'
import type { Service } from '#catalogue/types.ts'
import type { Step } from '#procedure/types.ts'
import type { ServiceDetail } from './schema.ts'
import { SAME_DAY } from './texts.ts'

type StepView = ServiceDetail['steps'][number]

/** A day on which the rows in force today are in force. */
const LATER = '9999-12-31'

/** The steps as a manual tells them: whose each is, by when, what it asks, what follows from it. */
export function stepsOf(service: Service, language: Language): StepView[] {
  const texts = service.texts[language]
  return [...service.graph.steps.values()].map(step => {
    const words = texts.steps[step.id]
    return {
      id: step.id,
      name: words?.name ?? step.name,
      asks: words?.asks ?? '',
      kind: step.kind,
      who: whoOf(service, step, language),
      limits: limitsOf(service, step, language),
      outcomes: step.outcomes.map(({ code, opinion }) => ({
        code,
        label: words?.outcomes[code]?.label ?? code,
        effect: words?.outcomes[code]?.effect ?? '',
        needsOpinion: opinion === 'required',
      })),
      fields: fieldsOf(step),
    }
  })
}

function whoOf({ graph, texts }: Service, step: Step, language: Language): StepView['who'] {
  const { assignment } = step
  const { fields, steps } = texts[language]
  const field = (name: string) => ({ by: 'field' as const, name: fields[name]?.label ?? name })
  switch (assignment.by) {
    case 'duty':
      return { by: 'duty', name: DUTIES[assignment.duty]?.[language] ?? assignment.duty }
    case 'field':
      return field(assignment.field)
    case 'item':
      return { ...field(graph.nodes.get(step.id)?.multi?.collection ?? ''), by: 'item' }
    case 'actorOf':
      return { by: 'actorOf', name: steps[assignment.step]?.name ?? assignment.step }
  }
}

/** The limit of a step for each urgency, where the table says one without knowing more of the matter. */
function limitsOf({ rules }: Service, step: Step, language: Language): StepView['limits'] {
  if (!step.limit) return []
  return (['normal', 'urgent', 'most-urgent'] as const).flatMap(urgency => {
    const decision = rules.get('limits')?.evaluate({ step: step.limit ?? null, urgency }, LATER)
    const row = decision?.kind === 'decided' ? decision.rows[0] : undefined
    const { amount, unit } = row?.outputs ?? {}
    if (typeof amount !== 'number' || !isClockUnit(unit)) return []
    const words = amount === 0 ? SAME_DAY[language] : amountWords(amount, unit, language)
    return [{ urgency, words, citation: row?.citation ?? null }]
  })
}

/** What a step may ask: its own fields, and those that only one of its outcomes needs. */
function fieldsOf(step: Step): StepView['fields'] {
  const own = new Set(step.fields.map(field => field.name))
  const further = [...new Set(step.outcomes.flatMap(outcome => outcome.requires))].filter(name => !own.has(name))
  return [...step.fields, ...further.map(name => ({ name, required: false }))]
}
