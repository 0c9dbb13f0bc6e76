import type { Language, Text } from '#base/language.ts'
import type { ServiceTexts } from '#catalogue/types.ts'
import { CIRCULATED } from '../circulate.ts'
import type { Services } from '../services.ts'

const CIRCULATION: Text = { 'zh-Hans': '传阅', 'zh-Hant': '傳閱', en: 'Circulation' }
const ASKS: Text = {
  'zh-Hans': '请阅，阅后点“已阅”',
  'zh-Hant': '請閱，閱後點「已閱」',
  en: 'Please read, and say that you have',
}

interface StepAt {
  service: string
  serviceVersion: number
  step: string
}

/** A step's name and what it asks, in a reader's language; the circulation beside a procedure is no step of its drawing. */
export function stepWords(services: Services, language: Language, at: StepAt): { name: string; asks: string } {
  if (at.step === CIRCULATED) return { name: CIRCULATION[language], asks: ASKS[language] }
  const { name, asks } = textsOf(services, language, at) ?? { name: at.step, asks: '' }
  return { name, asks }
}

/** What an outcome of a step is called. */
export const outcomeWord = (services: Services, language: Language, at: StepAt, outcome: string): string =>
  textsOf(services, language, at)?.outcomes[outcome]?.label ?? outcome

/** A matter that was moved has steps behind it that only another version of its service knows. */
function textsOf(
  services: Services,
  language: Language,
  { service, serviceVersion, step }: StepAt,
): ServiceTexts['steps'][string] | undefined {
  const own = services.version(service, serviceVersion).texts[language].steps[step]
  const newest = services.current(service)?.version ?? serviceVersion
  const others = Array.from({ length: newest }, (_, index) => newest - index)
  return own ?? others.map(version => services.version(service, version).texts[language].steps[step]).find(Boolean)
}
