import type { Language } from '#base/language.ts'
import { DUTIES } from '#catalogue/duties.ts'
import { columnWord, decisionWord, type ColumnHead } from '#catalogue/table-words.ts'
import type { Labels } from '#catalogue/types.ts'
import type { Assignment } from '#procedure/types.ts'
import type { Say } from '../texts/language.tsx'
import type { AllTexts } from './files.ts'

const UNITS = ['day', 'workday', 'hour', 'minute', 'workhour', 'workminute'] as const
const URGENCIES = { normal: 'urgency.normal', urgent: 'urgency.urgent', 'most-urgent': 'urgency.most' } as const
const FIELD_WORDS = ['label', 'why', 'help', 'options'] as const

/** What the parts of a service are called, for its reader; a part without words goes by its id. */
export interface ServiceWords {
  step: (id: string) => string
  outcome: (step: string, code: string) => string
  field: (name: string) => string
  limit: (key: string | undefined) => string
  duty: (name: string) => string
  who: (assignment: Assignment) => string
  /** A code in a column of a table: the option of a field, the key of a limit, an urgency, a unit. */
  value: (column: string, code: string) => string
  /** What is written at an element of the drawing; nothing where nothing is. */
  label: (id: string) => string | undefined
  /** A decision, and a column of its table. */
  decision: (decision: { id: string; name: string }) => string
  column: (column: ColumnHead) => string
  /** Where one of the service's words stands, e.g. `steps`, `review`, `name`. */
  place: (path: readonly string[]) => string
}

export function serviceWords(texts: AllTexts | null, t: Say, language: Language): ServiceWords {
  const own = texts?.[language]
  const step = (id: string) => own?.steps[id]?.name ?? id
  const outcome = (at: string, code: string) => own?.steps[at]?.outcomes[code]?.label ?? code
  const field = (name: string) => own?.fields[name]?.label ?? name
  const duty = (name: string) =>
    DUTIES[name]?.[language] ?? (name === 'register' || name === 'supervise' ? t(`permission.${name}`) : name)
  const limit = (key: string | undefined) => (key === undefined ? t('limit.none') : (own?.limits[key] ?? key))
  return {
    step,
    outcome,
    field,
    limit,
    duty,
    who: assignment => {
      switch (assignment.by) {
        case 'duty':
          return duty(assignment.duty)
        case 'field':
          return t('who.fieldOf', { name: field(assignment.field) })
        case 'actorOf':
          return t('who.actorOfStep', { name: step(assignment.step) })
        default:
          return t('who.each')
      }
    },
    value: (column, code) => {
      const word =
        own?.fields[column]?.options?.[code] ??
        (column === 'step' || column === 'limit' ? own?.limits[code] : undefined)
      if (word !== undefined) return word
      if (column === 'field') return code === '' ? t('guard.noField') : field(code)
      if (column === 'urgency' && code in URGENCIES) return t(URGENCIES[code as keyof typeof URGENCIES])
      const unit = UNITS.find(one => one === code)
      return unit && column === 'unit' ? t(`unit.${unit}`) : code
    },
    label: id => own?.labels?.procedure[id],
    decision: ({ id, name }) => decisionWord(own, language, id, name),
    column: column => columnWord(own, language, column),
    place: ([part = '', ...path]) => {
      const [id = '', what = '', code = '', word = ''] = path
      const fieldWord = FIELD_WORDS.find(one => one === what)
      switch (part) {
        case 'name':
        case 'summary':
          return t(`basics.${part}`)
        case 'fields':
          return fieldWord ? `${field(id)} · ${t(`form.${fieldWord}`)}` : field(id)
        case 'steps':
          if (what === 'name' || what === 'asks') return `${step(id)} · ${t(`step.${what}`)}`
          return `${step(id)} · ${outcome(id, code)} · ${t(word === 'effect' ? 'outcome.effect' : 'outcome.label')}`
        case 'ends':
          return `${t('element.EndEvent')} · ${own?.ends[id] ?? id}`
        case 'limits':
          return `${t('limit.label')} · ${limit(id)}`
        case 'rules':
          return `${t('service.rules')} · ${id} · ${t(what === 'says' ? 'guard.says' : 'guard.instead')}`
        case 'labels':
          return `${t(`texts.labels.${id === 'procedure' ? 'procedure' : id === 'decisions' ? 'decision' : 'column'}`)} · ${
            texts?.['zh-Hans'].labels?.[id as keyof Labels][what] ?? what
          }`
        case 'window':
          return [t('texts.window'), ...path].join(' · ')
        default:
          return [part, ...path].join(' · ')
      }
    },
  }
}
