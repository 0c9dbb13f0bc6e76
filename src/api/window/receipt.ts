import { dayOf, timeOf } from '#calendar/day.ts'
import type { Language } from '#base/language.ts'
import type { Slip } from '#documents/typesetting/prints.ts'
import type { Acting } from '#matters/acting.ts'
import { sayIn } from './layout.ts'

/** Where the public looks a matter up, for the code of a slip. */
export const lookUpAddress = ({ protocol, host }: { protocol: string; host: string }, code: string): string =>
  `${protocol}://${host}/window/status?code=${code}`

/** The slip a citizen takes home: what was received when, the code, large and as a QR code, and how to keep it. */
export function receiptOf(
  { zone, now, services }: Acting,
  office: string,
  matter: { number: string; service: string; serviceVersion: number; registeredAt: string },
  { code, link, language }: { code: string; link: string; language: Language },
): Slip {
  const say = sayIn(language)
  const texts = services.version(matter.service, matter.serviceVersion).texts[language]
  const moment = (at: Date) => `${dayOf(at, zone)} ${timeOf(at, zone)}`
  return {
    office,
    title: say('slip'),
    lines: [
      { label: say('matter'), text: texts.window?.title ?? texts.name },
      { label: say('number'), text: matter.number },
      { label: say('received'), text: moment(new Date(matter.registeredAt)) },
    ],
    code,
    link,
    note: say('keep'),
    at: moment(now),
  }
}
