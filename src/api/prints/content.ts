import type { Text } from '#base/language.ts'
import type { Service } from '#catalogue/types.ts'
import { dayOf, timeOf } from '#calendar/day.ts'
import type { Letter, RegisterPrint, Slip } from '#documents/typesetting/prints.ts'
import type { MatterDetail } from '../matters/schema.ts'
import type { Reader } from '../reader.ts'

const text = (hans: string, hant: string, en: string): Text => ({ 'zh-Hans': hans, 'zh-Hant': hant, en })
const WORDS = {
  registerOf: text('{service}登记簿', '{service}登記簿', '{service} register'),
  none: text('（无）', '（無）', '(nothing)'),
  answer: text('关于“{title}”的答复', '關於「{title}」的答覆', 'Answer concerning “{title}”'),
  number: text('编号', '編號', 'Number'),
  title: text('标题', '標題', 'Title'),
  from: text('来自', '來自', 'From'),
  reference: text('来文字号', '來文字號', 'Reference'),
  registered: text('登记时间', '登記時間', 'Registered'),
  due: text('到期', '到期', 'Due'),
  holder: text('持有', '持有', 'Held by'),
}
/** How wide the columns of the register are, beside each other. */
const SHARES = [5, 9, 3, 4, 4, 2, 4, 4, 3, 4]

const moment = ({ acting }: Reader, at: Date): string => `${dayOf(at, acting.zone)} ${timeOf(at, acting.zone)}`

/** What goes with the paper of a matter: enough to find it, nothing of its content but the title. */
export function slipOf(reader: Reader, matter: MatterDetail, office: string): Slip {
  const say = (label: Text) => reader.say(label)
  const line = (label: Text, value: string | null | undefined) => (value ? [{ label: say(label), text: value }] : [])
  const own = ownSlip(reader, matter)
  return {
    office,
    title: own?.title ?? matter.serviceName,
    code: matter.number,
    ...(own?.note === undefined ? {} : { note: own.note }),
    lines: [
      ...line(WORDS.number, matter.number),
      ...line(WORDS.title, matter.title),
      ...line(WORDS.from, matter.from),
      ...line(WORDS.reference, matter.reference),
      ...line(WORDS.registered, moment(reader, new Date(matter.registeredAt))),
      ...line(WORDS.holder, `${matter.holder.unit} ${matter.holder.name}`),
      ...line(WORDS.due, matter.due?.day),
      ...(own?.lines ?? []),
    ],
    at: moment(reader, reader.acting.now),
  }
}

/** What the service's manifest puts on the slip, once the first of its fields is filled in. */
function ownSlip(reader: Reader, matter: MatterDetail) {
  const service = reader.acting.services.current(matter.service)
  const slip = service?.manifest.slip
  const [first] = slip?.fields ?? []
  if (!service || !slip || first === undefined || matter.fields[first] === undefined) return null
  const texts = service.texts[reader.language]
  const lines = slip.fields.flatMap(name => {
    const value = matter.fields[name]
    const { label = name, options } = texts.fields[name] ?? {}
    return typeof value === 'string' ? [{ label, text: options?.[value] ?? value }] : []
  })
  const note = matter.opinions.findLast(opinion => opinion.step === slip.opinion)?.text
  return { title: texts.steps[slip.step]?.name ?? texts.name, lines, note }
}

/** The answer as it was given, on the day it was given; its lines are its paragraphs. */
export function letterOf(
  reader: Reader,
  matter: MatterDetail,
  { name, answer }: { name: string; answer: { text: string; at: string } },
  office: string,
): Letter {
  return {
    office,
    title: reader.say(WORDS.answer, { title: matter.title }),
    number: matter.number,
    to: name,
    paragraphs: answer.text.split('\n').filter(line => line.trim() !== ''),
    date: dayOf(new Date(answer.at), reader.acting.zone),
  }
}

/** What a register is called: 收文办理登记簿, 信访登记簿. */
export const registerName = (reader: Reader, service: Service | undefined): string =>
  reader.say(WORDS.registerOf, { service: service?.texts[reader.language].name ?? '' }).trim()

/** The register's table, its first row being the headings. */
export function registerPrint(
  reader: Reader,
  title: string,
  [headings = [], ...rows]: readonly (readonly (string | null)[])[],
  period: { from?: string | undefined; to?: string | undefined },
  office: string,
): RegisterPrint {
  const between = [period.from, period.to].map(day => day ?? '').join(' — ')
  return {
    office,
    title,
    ...(period.from === undefined && period.to === undefined ? {} : { period: between }),
    columns: headings.map((heading, at) => ({ heading: heading ?? '', share: SHARES[at] ?? 1 })),
    rows: rows.map(row => row.map(cell => cell ?? '')),
    empty: reader.say(WORDS.none),
    at: moment(reader, reader.acting.now),
  }
}
