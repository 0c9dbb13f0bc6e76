import { parseDocument, type Document } from 'yaml'
import { Problem } from '#base/errors.ts'
import type { Calendar } from '#calendar/types.ts'
import { readExample, type Act, type Example } from './example.ts'
import type { Rehearsal } from './rehearsal.ts'
import { copyOf, matterOf, momentOf, rehearse, wordOf, type Difference } from './rehearse.ts'
import { perform, start } from './rehearse-act.ts'
import type { Service } from './types.ts'

/** One thing that was put right in an example. */
export type Mend =
  /** It expected something else than what now comes. */
  | { kind: 'expected'; difference: Difference }
  /** A step that stands between now is done. */
  | { kind: 'inserted'; step: string; outcome: string }

/** An example brought to what the service now does, or what about it only a person can say. */
export type Mended =
  | { yaml: string; mends: readonly Mend[]; left: null }
  | { yaml: null; mends: readonly Mend[]; left: Difference }

/** Words for an opinion that a step between requires; whoever reviews the example puts better ones. */
const AGREED = '同意。'
const MOST_MENDS = 60

/**
 * Brings an example to what a changed service does: other due dates, rules and open steps are taken over, and steps that
 * now stand between are put in. Whether what comes out is what was meant, a person has to see: nothing is saved here. A
 * refusal that no longer comes, and a field somebody would have to fill in, are left to people.
 * @param yaml an example that can be read
 */
export function mendExample(service: Service, yaml: string, calendar: Calendar, zone = 'Asia/Shanghai'): Mended {
  const document = parseDocument(yaml, { schema: 'core' })
  const known = stepsIn(readExample(yaml))
  const mends: Mend[] = []
  for (let round = 0; ; round += 1) {
    const example = readExample(document.toString())
    const [difference] = rehearse(service, example, calendar, zone)
    if (!difference) return { yaml: document.toString({ lineWidth: 0 }), mends, left: null }
    const mend = round < MOST_MENDS ? mendOne({ service, calendar, zone, document, example, known }, difference) : null
    if (!mend) return { yaml: null, mends, left: difference }
    mends.push(mend)
  }
}

const stepsIn = ({ when = [] }: Example): ReadonlySet<string> =>
  new Set(when.flatMap(act => ('step' in act ? [act.step] : [])))

interface Mending {
  service: Service
  calendar: Calendar
  zone: string
  document: Document
  example: Example
  /** The steps it was written with; others are new, however often they come. */
  known: ReadonlySet<string>
}

function mendOne(mending: Mending, difference: Difference): Mend | null {
  const { act, what, expected, actual } = difference
  const done = mending.example.when?.[act - 1]
  if (what === (done ? wordOf(done) : 'register'))
    return expected === 'ok' && done ? insertBefore(mending, act, done, actual) : null
  return takeOver(mending, difference, done) ? { kind: 'expected', difference } : null
}

/** What comes now is what is expected from now on. */
function takeOver({ document, example }: Mending, { act, what, actual }: Difference, done: Act | undefined): boolean {
  const [kind = '', name = ''] = what.split(' ')
  const key = kind === 'rule' ? 'rules' : kind === 'field' ? 'fields' : kind
  const isOwn = done?.expect !== undefined && key in done.expect
  const place = [...(isOwn ? ['when', act - 1] : []), 'expect']
  switch (kind) {
    case 'rule': {
      const rules = (isOwn ? done.expect?.rules : example.expect?.rules) ?? []
      document.setIn(
        [...place, key],
        rules.filter(rule => rule !== name),
      )
      return true
    }
    case 'due':
    case 'field':
    case 'open':
    case 'end': {
      const path = name === '' ? [...place, key] : [...place, key, name]
      if (actual === 'none') takeAway(document, path)
      else document.setIn(path, JSON.parse(actual))
      return true
    }
    default:
      return false
  }
}

/** Takes a value away, and what is empty without it. */
function takeAway(document: Document, path: readonly (string | number)[]): void {
  document.deleteIn(path)
  const parent = path.slice(0, -1)
  const left: unknown = document.getIn(parent)
  if (isSequence(left) && left.items.length === 0) takeAway(document, parent)
}

/** Puts in a step that the example knows nothing of and that now waits where the act wants to go on. */
function insertBefore(mending: Mending, act: number, done: Act, refused: string): Mend | null {
  if (refused !== 'TASK_NOT_OPEN' || !('step' in done)) return null
  const added = before(mending, act).tasks.find(({ step }) => !mending.known.has(step.id))
  const outcome = added?.step.outcomes[0]
  if (!added || !outcome) return null
  const inserted = {
    on: done.on,
    step: added.step.id,
    outcome: outcome.code,
    ...(outcome.opinion === 'required' ? { opinion: AGREED } : {}),
  }
  const when: unknown = mending.document.getIn(['when'])
  const node = mending.document.createNode(inserted, { flow: true })
  if (!isSequence(when)) return null
  when.items.splice(act - 1, 0, node)
  return { kind: 'inserted', step: added.step.id, outcome: outcome.code }
}

/** A list or a map of the document. */
const isSequence = (node: unknown): node is { items: unknown[] } =>
  typeof node === 'object' && node !== null && 'items' in node && Array.isArray(node.items)

/** The matter as it stands before an act: acts that are expected to be refused change nothing. */
function before({ service, example, calendar, zone }: Mending, act: number): Rehearsal {
  let matter = matterOf(service, example, calendar, zone)
  start(matter)
  for (const done of (example.when ?? []).slice(0, act - 1)) {
    const draft = copyOf(matter)
    draft.now = momentOf(done.on, zone)
    try {
      perform(draft, done)
      matter = draft
    } catch (error) {
      if (!(error instanceof Problem)) throw error
    }
  }
  return matter
}
