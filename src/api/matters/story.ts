import { fill } from '#base/language.ts'
import { amountWords, instantWords } from '#calendar/date-words.ts'
import { columnWord } from '#catalogue/table-words.ts'
import type { ServiceTexts } from '#catalogue/types.ts'
import type { ClockUnit } from '#calendar/types.ts'
import { CLOCK_UNITS } from '#calendar/units.ts'
import type { Matter } from '#matters/matter.ts'
import { resourceName } from '#matters/bookings/words.ts'
import type { EntryRow } from '#matters/views/detail.ts'
import { outcomeWord } from '#matters/views/step-words.ts'
import { archiveParams } from '../archive/story.ts'
import { issuingParams } from '../issuing/story.ts'
import type { Reader } from '../reader.ts'
import { bookingWords } from '../bookings/words.ts'
import type { StoryLine } from './schema.ts'
import {
  AWAITING,
  BECAUSE,
  CHANNELS,
  FIELD_NAMES,
  IN_LETTER,
  PASSED_ON,
  RELATION_TEXTS,
  RULE_OF,
  RULE_REASON,
  SIGNER_PLACES,
  SOLVED,
  STORY_TEXTS,
  TURNED_AWAY,
  UNSOLVED,
  WITH_ORIGINAL,
} from './story-texts.ts'

/** What a step or a rule set off: told, but folded. */
const CONSEQUENCES: ReadonlySet<string> = new Set([
  'task.opened',
  'reading.opened',
  'task.cancelled',
  'rule.decided',
  'fields.set',
  'message.sent',
  'message.received',
  'message.kept',
  'call.ended',
  'call.abandoned',
  'matter.closed',
  'matter.terminated',
])

type Body = Readonly<Record<string, unknown>>
interface Entry {
  actor: 'system' | { person: string; post: string; cover?: string }
  body: Body
}

/** An instant as forms give it. */
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d/

const isUnit = (value: unknown): value is ClockUnit => CLOCK_UNITS.some(unit => unit === value)
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')
const textsIn = (value: unknown): string[] => (Array.isArray(value) ? value.map(textOf).filter(Boolean) : [])
/** The words of a field, or of a column. */
type FieldWords = Partial<ServiceTexts['fields'][string]>

const bodyIn = (value: unknown): Body => (typeof value === 'object' && value !== null ? (value as Body) : {})

/** The text of an entry as it was hashed; `entryText` wrote it. */
const entryOf = (row: EntryRow): Entry => JSON.parse(row.text) as Entry

/** What a field was made to say: the word of an option, a mark for yes or no, the cells of rows. */
function inWords(words: FieldWords | undefined, content: unknown, separator: string): string {
  if (typeof content === 'boolean') return content ? '✓' : '✗'
  if (Array.isArray(content)) return content.map(one => inWords(words, one, separator)).join(separator)
  if (typeof content === 'object' && content !== null)
    return Object.entries(content)
      .map(([name, cell]) => inWords(words?.columns?.[name], cell, separator))
      .join(' ')
  return words?.options?.[textOf(content)] ?? String(content)
}

/** A matter's entries as sentences, oldest first. */
export function storyOf(
  reader: Reader,
  matter: Pick<Matter, 'service' | 'serviceVersion'>,
  rows: readonly EntryRow[],
  covers: Readonly<Record<string, string>>,
): StoryLine[] {
  const texts = reader.textsOf(matter.service, matter.serviceVersion)
  const { directory } = reader.acting
  const separator = reader.language === 'en' ? ', ' : '、'
  const post = (id: unknown) => directory.nameOf(textOf(id))
  const posts = (ids: unknown) => textsIn(ids).map(post).join(separator)
  const step = (id: unknown) => reader.step(matter.service, matter.serviceVersion, textOf(id)).name
  const field = (name: string) => {
    const own = FIELD_NAMES[name]
    return own ? reader.say(own) : (texts.fields[name]?.label ?? name)
  }
  const value = (name: string, content: unknown): string =>
    resourceName(reader.acting, textOf(content)) || inWords(texts.fields[name], momentIn(content), separator)
  const momentIn = (content: unknown): unknown =>
    INSTANT.test(textOf(content))
      ? instantWords(textOf(content), reader.acting.zone, reader.language, reader.today)
      : content

  return rows.map(row => {
    const entry = entryOf(row)
    const { actor, body } = entry
    const isMachine = (actor === 'system' && row.kind !== 'booking.displaced') || CONSEQUENCES.has(row.kind)
    const opinion = bodyIn(body['opinion'])
    return {
      id: row.id,
      at: row.at,
      kind: row.kind,
      text: sentenceOf(row, body) + (row.kind === 'task.completed' ? passedOn(row.version) : ''),
      by:
        actor === 'system'
          ? null
          : reader.doer({ personId: actor.person, postId: actor.post, coverId: actor.cover ?? null }, covers),
      opinion: textOf(opinion['text']) ? { kind: textOf(opinion['kind']), text: textOf(opinion['text']) } : null,
      machine: isMachine,
      sealed: row.sealed,
    }
  })

  function passedOn(version: number): string {
    const next = rows
      .filter(row => row.version === version && row.kind === 'task.opened')
      .map(row => entryOf(row).body)
      .map(body => `${post(body['post'])}（${step(body['step'])}）`)
    return next.length === 0 ? '' : reader.say(PASSED_ON, { posts: next.join(separator) })
  }

  function sentenceOf(row: EntryRow, body: Body): string {
    const template = STORY_TEXTS[row.kind]
    return template ? reader.say(template, { ...body, ...paramsOf(row.kind, body) }) : row.kind
  }

  function awaiting(evidence: unknown): string {
    return evidence === 'memory' ? reader.say(AWAITING) : ''
  }

  /** The rows that decided, with their articles and the facts their cells looked at. */
  function because(rows: unknown): string {
    const cited = (Array.isArray(rows) ? rows : []).map(bodyIn).flatMap(row => {
      const { rule, source, evidence } = bodyIn(row['citation'])
      const cells = (Array.isArray(row['cells']) ? row['cells'] : []).map(bodyIn)
      const facts = cells.map(cell => {
        const input = textOf(cell['input'])
        const [id, label] = [textOf(cell['column']), textOf(cell['label'])]
        const column = { name: input, ...(id ? { id } : {}), ...(label ? { label } : {}) }
        const called = field(input)
        const word = called === input ? columnWord(texts, reader.language, column) : called
        return `${word} ${value(input, cell['value'])}`
      })
      const told = facts.length === 0 ? '' : `（${facts.join(separator)}）`
      return rule ? [`${textOf(rule)} ${textOf(source)}${awaiting(evidence)}${told}`] : []
    })
    return cited.length === 0 ? '' : reader.say(BECAUSE, { rows: cited.join(separator) })
  }

  /** The rows that an act went against, with their articles and the reason that was given. */
  function judgedRows({ rows: judged, reasons }: Body): string {
    const given = bodyIn(reasons)
    return (Array.isArray(judged) ? judged : [])
      .map(bodyIn)
      .map(row => {
        const { rule, source, evidence } = bodyIn(row['citation'])
        const cells = (Array.isArray(row['cells']) ? row['cells'] : []).map(bodyIn)
        const looked = Object.fromEntries(cells.map(cell => [textOf(cell['input']), cell['value']]))
        const says = fill(texts.rules?.[textOf(row['row'])]?.says ?? textOf(row['row']), looked)
        const reason = textOf(given[textOf(rule)])
        return (
          says +
          reader.say(RULE_OF, { rule, source: textOf(source) + awaiting(evidence) }) +
          (reason ? reader.say(RULE_REASON, { reason }) : '')
        )
      })
      .join(reader.language === 'en' ? '; ' : '；')
  }

  function paramsOf(kind: string, body: Body): Record<string, string> {
    const words = textOf(body['words'])
    const said = words ? `：${words}` : ''
    const issuing = issuingParams(kind, body, words => reader.say(words), separator)
    if (issuing) return issuing
    const archive = archiveParams(kind, body, separator)
    if (archive) return archive
    switch (kind) {
      case 'matter.registered':
        return { number: textOf(bodyIn(body['after'])['number']) }
      case 'task.opened':
      case 'reading.opened':
      case 'task.cancelled':
        return { step: step(body['step']), post: post(body['post']) }
      case 'task.completed': {
        const at = { ...matter, step: textOf(body['step']) }
        const outcome = outcomeWord(reader.acting.services, reader.language, at, textOf(body['outcome']))
        return { step: step(body['step']), outcome }
      }
      case 'step.begun':
      case 'task.withdrawn':
        return { step: step(body['step']) }
      case 'task.transferred':
        return { step: step(body['step']), to: post(body['to']) }
      case 'signer.added':
      case 'signer.removed': {
        const place = SIGNER_PLACES[textOf(body['where'])]
        return { step: step(body['step']), post: post(body['post']), ...(place ? { where: reader.say(place) } : {}) }
      }
      case 'matter.returned':
        return { from: step(body['from']), to: step(body['to']) }
      case 'matter.urged':
        return {
          posts: (Array.isArray(body['tasks']) ? body['tasks'] : [])
            .map(task => post(bodyIn(task)['post']))
            .join(separator),
          words: said,
        }
      case 'matter.circulated':
        return { posts: posts(body['posts']), words: said }
      case 'matter.answered':
        return {
          letter:
            (body['file'] === undefined ? '' : reader.say(IN_LETTER, { file: textOf(body['file']) })) +
            (body['original'] === undefined ? '' : reader.say(WITH_ORIGINAL, { number: textOf(body['original']) })),
          askers: (Array.isArray(body['askers']) ? body['askers'] : [])
            .map(asker => textOf(bodyIn(asker)['name']))
            .join(separator),
        }
      case 'attachment.refused': {
        const why = TURNED_AWAY[textOf(body['reason'])]
        return { why: why ? reader.say(why) : '' }
      }
      case 'answer.delivered': {
        const channel = CHANNELS[textOf(body['channel'])]
        return channel ? { channel: reader.say(channel) } : {}
      }
      case 'matter.corrected': {
        const changed = Object.entries(bodyIn(body['before']))
        return {
          what: changed.map(([name, before]) => `${field(name)}（${value(name, before ?? '—')}）`).join(separator),
        }
      }
      case 'clock.extended': {
        const unit = body['unit']
        return isUnit(unit) ? { amount: amountWords(Number(body['amount']), unit, reader.language) } : {}
      }
      case 'draft.judged':
        return { rules: textsIn(body['rules']).join(separator) }
      case 'draft.kept':
        return { note: textOf(body['note']) ? `：${textOf(body['note'])}` : '' }
      case 'booking.made':
      case 'booking.displaced':
      case 'booking.handed-out':
      case 'booking.prolonged':
      case 'booking.returned':
      case 'booking.released':
        return bookingWords(reader, body)
      case 'relation.added':
      case 'relation.removed': {
        const relation = RELATION_TEXTS[textOf(body['relation'])]
        const reason = textOf(body['reason'])
        return { ...(relation ? { relation: reader.say(relation) } : {}), said: reason ? `：${reason}` : '' }
      }
      case 'matter.handed-over':
        return {
          post: post(body['post']),
          from: directory.personName(textOf(body['from'])),
          to: directory.personName(textOf(body['to'])),
        }
      case 'matter.fallen':
        return { to: post(body['to']) }
      case 'feedback.given':
        return { solved: reader.say(body['solved'] === true ? SOLVED : UNSOLVED), words: said }
      case 'clock.told':
        return { posts: posts(body['posts']) }
      case 'rules.judged':
        return { rows: judgedRows(body) }
      case 'rule.decided':
      case 'fields.set':
        return {
          fields: Object.entries(bodyIn(body['fields']))
            .map(([name, content]) => `${field(name)} ${value(name, content)}`)
            .join(separator),
          because: because(body['rows']),
        }
      case 'matter.closed':
        return { end: texts.ends[textOf(body['outcome'])] ?? textOf(body['outcome']) }
      default:
        return {}
    }
  }
}
