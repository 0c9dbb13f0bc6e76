import type { DocumentDraft } from '../document-draft.ts'
import { linesOfBlocks, type DraftLine } from '../lines.ts'
import { saw, type Observation } from './observation.ts'

const VERBS = '批准|审批|审定|批复|同意|拨付|解决|支持|追加|核定|增加|增拨|安排|划拨|给予'
const ASKED = new RegExp(
  `(?:请求|恳请|申请|提请|请)(?:予以|予|市委|市政府|上级)?(?:${VERBS})([^，。；：、]{0,40})`,
  'g',
)
/** What a request ends with asks for nothing of its own. */
const FORMULA = /(妥否|当否|可否|如无不妥|如无异议)[^。]*/g
const PHRASE = /请(求|予|求予)?(批准|批复|审批|批示|审定|支持解决)|妥否|当否|恳请/
/** Two pairs of characters in common of three: the same matter said again. */
const SAME = 0.5
/** Of the text of the request from below: more than this is a copy (DOC-R05). */
const COPIED = 0.9

/** What is asked for: how many matters one request carries, and requests where none belong (第十五条（三）（四）). */
export function observeRequests(draft: DocumentDraft): Observation[] {
  const lines = linesOfBlocks(draft.body, 'body')
  const asked = distinct(lines.flatMap(matters))
  const phrase = lines.flatMap(({ at, text }) => {
    const [found] = PHRASE.exec(text) ?? []
    return found === undefined ? [] : [saw('request-phrase', at, found)]
  })
  return [
    ...asked.slice(1).map(({ at, text }) => saw('further-request', at, text, asked.length)),
    ...phrase,
    ...observeAnswered(draft, lines),
  ]
}

function matters({ at, text }: DraftLine): { at: string; text: string; object: string }[] {
  return [...text.replaceAll(FORMULA, '').matchAll(ASKED)].flatMap(([said, object = '']) => {
    const bare = object.replace(/^(我[区办委县]|该|这一|上述|以上)/, '')
    return bare.length < 2 ? [] : [{ at, text: said, object: bare }]
  })
}

function distinct<T extends { object: string }>(all: readonly T[]): T[] {
  return all.reduce<T[]>(
    (kept, one) => (kept.some(other => likeness(other.object, one.object) > SAME) ? kept : [...kept, one]),
    [],
  )
}

function observeAnswered({ particulars, kind }: DocumentDraft, lines: readonly DraftLine[]): Observation[] {
  const { answers, tendency } = particulars
  const text = lines.map(line => line.text).join('')
  if (answers === undefined) return kind === '批复' ? [saw('request-unnamed', 'answers')] : []
  if (kind !== '请示')
    return text.includes(answers.title) && text.includes(answers.number) ? [] : [saw('request-uncited', 'body.0')]
  return [
    ...(tendency.trim() === '' ? [saw('tendency-missing', 'answers')] : []),
    ...(likeness(text, answers.text) > COPIED ? [saw('request-copied', 'body.0')] : []),
  ]
}

/** How alike two texts are: pairs of characters in common, of all (Dice), from 0 to 1. */
export function likeness(a: string, b: string): number {
  const [one, other] = [pairs(a), pairs(b)]
  if (one.size + other.size === 0) return 0
  return (2 * [...one].filter(pair => other.has(pair)).length) / (one.size + other.size)
}

const pairs = (text: string): Set<string> => {
  const bare = [...text.replaceAll(/[\s\p{P}]/gu, '')]
  return new Set(bare.slice(1).map((letter, at) => (bare[at] ?? '') + letter))
}
