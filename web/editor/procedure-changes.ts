import type { Flow, Graph, Node } from '#procedure/graph.ts'
import { readProcedure } from '#procedure/read/read.ts'
import type { Step } from '#procedure/types.ts'
import type { Say } from '../texts/language.tsx'
import { yesNo } from './change-lines.ts'
import { differences, type Found, type Lines } from './differences.ts'
import { PROCEDURE } from './files.ts'
import type { ServiceWords } from './service-words.ts'

/** What is drawn, by the words of the board; whatever else there is goes as something else. */
const KINDS = {
  start: 'element.StartEvent',
  end: 'element.EndEvent',
  terminate: 'element.EndEvent',
  catch: 'element.IntermediateCatchEvent',
  boundary: 'element.BoundaryEvent',
  step: 'element.UserTask',
  decision: 'element.BusinessRuleTask',
  opening: 'element.SendTask',
  call: 'element.CallActivity',
  scope: 'element.SubProcess',
  exclusive: 'element.ExclusiveGateway',
  parallel: 'element.ParallelGateway',
  inclusive: 'element.InclusiveGateway',
} as const

/** The words for what is not of every element; the rest goes by its name in the engine. */
const DETAILS = {
  decision: 'decision.table',
  trigger: 'element.BoundaryEvent',
  opening: 'element.SendTask',
  multi: 'who.each',
} as const

/** How two drawings differ: elements, what each is and does, and the ways between them. */
export async function procedureChanges(
  before: string,
  after: string,
  words: ServiceWords,
  t: Say,
): Promise<readonly Found[]> {
  const [was, is] = await Promise.all([before, after].map(async xml => (await readProcedure(xml)).graph))
  if (!was || !is) return [{ kind: 'changed', what: PROCEDURE, from: '', to: '' }]
  const [old, now] = [new Drawn(was, words, t), new Drawn(is, words, t)]
  return [
    ...differences(old.elements(), now.elements()).filter(({ kind }) => kind !== 'changed'),
    ...[...now.graph.nodes.keys()]
      .filter(id => old.graph.nodes.has(id))
      .flatMap(id => differences(old.aspects(id), now.aspects(id)).map(one => ({ ...one, kind: 'changed' as const }))),
    ...differences(old.ways(), now.ways()),
  ]
}

type Aspect = readonly [name: string, parts: readonly string[]]

class Drawn {
  readonly graph: Graph
  readonly words: ServiceWords
  readonly t: Say

  constructor(graph: Graph, words: ServiceWords, t: Say) {
    this.graph = graph
    this.words = words
    this.t = t
  }

  elements(): Lines {
    return new Map([...this.graph.nodes.keys()].map(id => [id, { what: this.nameOf(id), parts: this.gist(id) }]))
  }

  /** What an element is and does; what it is called stands among the texts. */
  aspects(id: string): Lines {
    const [node, step] = [this.graph.nodes.get(id), this.graph.steps.get(id)]
    const told = new Map([...this.ofNode(node), ...this.ofStep(step)])
    return new Map([...told].map(([aspect, parts]) => [aspect, { what: `${this.nameOf(id)} · ${aspect}`, parts }]))
  }

  ways(): Lines {
    return new Map(
      [...this.graph.flows.values()].map(flow => [
        `${flow.from} ${flow.to}`,
        { what: `${this.nameOf(flow.from)} → ${this.nameOf(flow.to)}`, parts: [this.conditionOf(flow)] },
      ]),
    )
  }

  /** A new step in short: what would be no is not said. */
  private gist(id: string): string[] {
    return this.ofStep(this.graph.steps.get(id))
      .map(([aspect, parts]) => [aspect, parts.join('、')] as const)
      .filter(([, text]) => text !== '' && text !== yesNo(this.t, false))
      .map(([aspect, text]) => `${aspect} ${text}`)
  }

  private nameOf(id: string): string {
    const node = this.graph.nodes.get(id)
    if (this.graph.steps.has(id)) return this.words.step(id)
    const label = this.words.label(id)
    if (label !== undefined) return label
    if (node && node.name !== '' && node.name !== id) return node.name
    const before = this.graph.nodes.get(this.graph.flows.get(node?.incoming[0] ?? '')?.from ?? '')
    const kind = this.kindOf(node)
    return before && before.name !== '' ? `${kind} ${this.t('board.after', { name: before.name })}` : `${kind} ${id}`
  }

  private kindOf(node: Node | undefined): string {
    const known = Object.entries(KINDS).find(([kind]) => kind === node?.kind)?.[1]
    return this.t(known ?? 'element.other')
  }

  private ofNode(node: Node | undefined): Aspect[] {
    if (!node) return []
    const { id: _id, name: _name, parent: _parent, incoming: _in, outgoing: _out, kind, default: _way, ...rest } = node
    return [
      [this.t('element.kind'), [`${this.kindOf(node)}${kind in KINDS ? '' : ` ${kind}`}`]],
      ...Object.entries(rest).map(([part, value]): Aspect => [
        part in DETAILS ? this.t(DETAILS[part as keyof typeof DETAILS]) : part,
        [typeof value === 'string' ? value : JSON.stringify(value)],
      ]),
    ]
  }

  private ofStep(step: Step | undefined): Aspect[] {
    if (!step) return []
    const { t, words } = this
    const outcome = ({ code, opinion, requires, reviewed }: Step['outcomes'][number]): string => {
      const needs = [
        ...(opinion === 'required' ? [t('outcome.opinion')] : []),
        ...(reviewed ? [t('outcome.reviewed')] : []),
        ...(requires.length > 0 ? [`${t('outcome.requires')} ${requires.map(words.field).join('、')}`] : []),
      ]
      return words.outcome(step.id, code) + (needs.length > 0 ? `（${needs.join('；')}）` : '')
    }
    const asked = ({ name, required }: Step['fields'][number]): string =>
      words.field(name) + (required ? `（${t('asked.must')}）` : '')
    return [
      [t('who.label'), [words.who(step.assignment)]],
      [t('step.kind'), [t(`step.${step.kind}`)]],
      [t('limit.label'), [words.limit(step.limit)]],
      [t('step.opinion'), [t(`opinion.${step.opinion}`)]],
      [t('outcome.title'), step.outcomes.map(outcome)],
      [t('asked.title'), step.fields.map(asked)],
      [t('step.notActorOf'), step.notActorOf.map(words.step)],
      [t('step.draft'), step.draft.map(use => t(`draft.${use}`))],
      [t('step.closes'), [yesNo(t, step.closes)]],
      [t('step.answers'), [yesNo(t, step.answers)]],
      [t('step.holds'), [yesNo(t, step.holds)]],
    ]
  }

  /** When a way is taken. */
  private conditionOf({ id, from, condition }: Flow): string {
    if (condition === undefined) return this.graph.nodes.get(from)?.default === id ? this.t('flow.default') : ''
    const [, name = '', text] = /^\s*(\w+) = (?:"([^"]*)"|true)\s*$/.exec(condition) ?? []
    if (name === 'outcome' && text !== undefined) {
      const step = this.stepBefore(from, text)
      return step
        ? this.t('flow.outcome', { step: this.words.step(step), outcome: this.words.outcome(step, text) })
        : condition
    }
    if (name === '') return condition
    const value = text === undefined ? this.t('form.yes') : this.words.value(name, text)
    return this.t('flow.is', { field: this.words.field(name), value })
  }

  /** The nearest step before a split that has such an outcome. */
  private stepBefore(from: string, outcome: string, seen = new Set<string>()): string | undefined {
    if (seen.has(from)) return undefined
    seen.add(from)
    const step = this.graph.steps.get(from)
    if (step) return step.outcomes.some(one => one.code === outcome) ? from : undefined
    const before = this.graph.nodes.get(from)?.incoming ?? []
    return before
      .map(flow => this.stepBefore(this.graph.flows.get(flow)?.from ?? '', outcome, seen))
      .find(found => found !== undefined)
  }
}
