import { sentence, type ErrorCode } from '#base/errors.ts'
import { ERRORS } from '#base/error-list.ts'
import type { Language } from '#base/language.ts'
import { readExample, type Act, type Expected } from '#catalogue/example.ts'
import type { ServiceFiles } from '#catalogue/read.ts'
import type { ServiceTexts } from '#catalogue/types.ts'
import type { ExampleView } from './schema.ts'

const EXAMPLE = /^examples\/(.+)\.ya?ml$/

/** The worked cases of a service, told as a manual tells them. One that cannot be read is for the checks to tell. */
export function examplesOf(files: ServiceFiles, texts: ServiceTexts, language: Language): ExampleView[] {
  return [...files].flatMap(([file, yaml]) => {
    if (!EXAMPLE.test(file)) return []
    try {
      const { name, registered, when = [], expect } = readExample(yaml)
      const told = when.map(act => ({ on: act.on.slice(0, 10), ...actView(act, texts, language) }))
      return [
        {
          file,
          name,
          registered: registered.slice(0, 10),
          acts: told,
          end: expect?.end === undefined ? null : (texts.ends[expect.end] ?? expect.end),
          refused: refusalOf(expect, language),
        },
      ]
    } catch {
      return []
    }
  })
}

function actView(act: Act, texts: ServiceTexts, language: Language): Omit<ExampleView['acts'][number], 'on'> {
  const refused = refusalOf(act.expect, language)
  const opens = (act.expect?.open ?? []).map(step => texts.steps[step]?.name ?? step)
  if ('step' in act) {
    const step = texts.steps[act.step]
    const outcome = step?.outcomes[act.outcome]?.label ?? act.outcome
    return { kind: 'step', what: step?.name ?? act.step, outcome, opens, refused }
  }
  if ('timer' in act)
    return { kind: 'timer', what: texts.labels?.procedure[act.timer] ?? act.timer, outcome: null, opens, refused }
  if ('answer' in act) return { kind: 'answer', what: act.answer, outcome: null, opens, refused }
  return { kind: 'closed', what: act.closed, outcome: null, opens, refused }
}

/** Without what only the matter would say: `还欠一个答复` reads as well without the name. */
function refusalOf(expected: Expected | undefined, language: Language): string | null {
  const code = expected?.refused
  if (code === undefined) return null
  return isErrorCode(code) ? sentence(code, language).replace(/\{\w+\}/g, '…') : code
}

const isErrorCode = (code: string): code is ErrorCode => Object.hasOwn(ERRORS, code)
