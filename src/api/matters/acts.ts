import type { Service } from '#catalogue/types.ts'
import type { PossibleAct } from '#matters/views/possible.ts'
import type { Reader } from '../reader.ts'
import { refusalView } from './changed.ts'
import type { Act } from './schema.ts'

/** What a person can do now, in words: each outcome with its effect, and everything that stands in the way. */
export function actsView(reader: Reader, service: Service, possible: readonly PossibleAct[]): Act[] {
  const texts = service.texts[reader.language]
  return possible.map((act): Act => {
    const base: Act = {
      kind: act.kind,
      task: 'task' in act ? act.task.id : null,
      choices: [],
      fields: [],
      refusals: 'refusals' in act ? act.refusals.map(refusal => refusalView(reader, refusal)) : [],
      primary: act.kind === 'complete' || act.kind === 'read' || (act.kind === 'answer' && act.isMyTask),
    }
    if (act.kind === 'complete') {
      const words = texts.steps[act.step.id]?.outcomes ?? {}
      return {
        ...base,
        choices: act.step.outcomes.map(({ code, opinion, requires }) => ({
          code,
          label: words[code]?.label ?? code,
          effect: words[code]?.effect ?? '',
          opinionRequired: opinion === 'required',
          requires: [...requires],
        })),
        fields: [...act.step.fields],
      }
    }
    if (act.kind === 'return' || act.kind === 'begin')
      return {
        ...base,
        choices: act.targets.map(target => ({
          code: target,
          label: texts.steps[target]?.name ?? target,
          effect: texts.steps[target]?.asks ?? '',
          opinionRequired: false,
          requires: [],
        })),
      }
    return base
  })
}
