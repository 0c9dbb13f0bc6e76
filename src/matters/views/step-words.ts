import type { Language, Text } from '#base/language.ts'
import { CIRCULATED } from '../circulate.ts'
import type { Services } from '../services.ts'

const CIRCULATION: Text = { 'zh-Hans': '传阅', 'zh-Hant': '傳閱', en: 'Circulation' }
const ASKS: Text = {
  'zh-Hans': '请阅，阅后点“已阅”',
  'zh-Hant': '請閱，閱後點「已閱」',
  en: 'Please read, and say that you have',
}

/** A step's name and what it asks, in a reader's language; the circulation beside a procedure is no step of its drawing. */
export function stepWords(
  services: Services,
  language: Language,
  at: { service: string; serviceVersion: number; step: string },
): { name: string; asks: string } {
  if (at.step === CIRCULATED) return { name: CIRCULATION[language], asks: ASKS[language] }
  const texts = services.version(at.service, at.serviceVersion).texts[language]
  const { name, asks } = texts.steps[at.step] ?? { name: at.step, asks: '' }
  return { name, asks }
}
