import type { Act, MatterDetail } from '#api/matters/schema.ts'
import type { ServiceDetail } from '#api/services/schema.ts'
import { readDeed, urgeDeed } from '../../client/deeds.ts'
import type { Deed } from '../../client/use-send.ts'
import { writtenReasons } from '../../forms/said.ts'
import { filled } from '../../forms/schema.ts'
import type { Filling } from './act-inputs.ts'

/** The open matters that were said to ask the same as this one. */
export const openDuplicates = (matter: MatterDetail): MatterDetail['relations'] =>
  matter.relations.filter(one => one.kind === 'duplicates' && one.direction === 'in' && one.state === 'open')

/** An act's filling before anything was typed: the first choice, and what the matter says now. */
export function blankFilling(matter: MatterDetail, act: Act, choice?: string): Filling {
  const only = act.choices.length === 1 ? act.choices[0]?.code : undefined
  const asked = new Set([...act.fields.map(field => field.name), ...act.choices.flatMap(one => one.requires)])
  return {
    outcome: choice ?? only ?? '',
    opinion: '',
    reasons: {},
    fields: Object.fromEntries(Object.entries(matter.fields).filter(([name]) => asked.has(name))),
    askers: matter.askers.filter(asker => asker.answer === null).map(asker => asker.id),
    text: '',
    channel: 'desk',
    attachment: '',
    duplicates: openDuplicates(matter).length > 0,
    step: act.kind === 'return' || act.kind === 'begin' ? (choice ?? only ?? '') : '',
    reason: '',
    direct: false,
    holderKind: 'unit',
    holder: '',
    posts: [],
    words: '',
    amount: null,
    title: matter.title,
    urgency: matter.urgency,
    signer: '',
    where: 'before',
  }
}

const said = (text: string): string | undefined => text.trim() || undefined
/** Leaves out what was not said. */
const body = (entries: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(entries).filter(([, value]) => value !== undefined))

/** What the form shows that the matter does not say already. */
function changedFields(matter: MatterDetail, given: Filling['fields']): Record<string, unknown> | undefined {
  const changed = Object.entries(filled(given)).filter(
    ([name, value]) => JSON.stringify(value) !== JSON.stringify(matter.fields[name]),
  )
  return changed.length > 0 ? Object.fromEntries(changed) : undefined
}

/** The request an act is, once it is filled in. */
export function requestOf(matter: MatterDetail, act: Act, given: Filling): Deed {
  const to = (noun: string, content: unknown): Deed => ({
    method: 'POST',
    path: `/api/matters/${matter.id}/${noun}`,
    body: content,
  })
  const reason = given.reason.trim()
  switch (act.kind) {
    case 'complete':
      return {
        method: 'POST',
        path: `/api/tasks/${act.task ?? ''}/completion`,
        version: matter.version,
        body: body({
          outcome: given.outcome,
          opinion: said(given.opinion),
          fields: changedFields(matter, given.fields),
          reasons: writtenReasons(given.reasons),
        }),
      }
    case 'read':
    case 'attach':
      return readDeed({ id: act.task ?? '' })
    case 'answer':
      return to(
        'answers',
        body({
          text: given.text.trim(),
          askers: given.askers,
          channel: given.channel,
          attachment: given.attachment || undefined,
          duplicates: given.duplicates || undefined,
        }),
      )
    case 'return':
      return to('returns', { to: given.step, reason, direct: given.direct })
    case 'withdraw':
      return to('withdrawal', {})
    case 'transfer':
      return to('transfers', body({ [given.holderKind]: given.holder, reason, task: act.task ?? undefined }))
    case 'add-signer':
      return to('signers', body({ post: given.signer, where: given.where, reason, task: act.task ?? undefined }))
    case 'begin':
      return to('steps', body({ step: given.step, task: act.task ?? undefined }))
    case 'circulate':
      return to('circulations', body({ posts: given.posts, words: said(given.words) }))
    case 'urge':
      return urgeDeed(matter.id, given.words)
    case 'extend':
      return to('extension', { amount: given.amount, reason })
    case 'suspend':
      return to('suspension', { reason })
    case 'resume':
      return to('resumption', {})
    case 'terminate':
      return to('termination', { reason })
    case 'close':
      return to(
        'closure',
        body({
          outcome: said(given.outcome),
          opinion: said(given.opinion),
          fields: changedFields(matter, given.fields),
          reasons: writtenReasons(given.reasons),
        }),
      )
    case 'correct':
      return to(
        'corrections',
        body({
          title: given.title.trim() === matter.title ? undefined : given.title.trim(),
          urgency: given.urgency === matter.urgency ? undefined : given.urgency,
          fields: changedFields(matter, given.fields),
          reason,
        }),
      )
  }
}

/** The same act put to the rules before it is done; nothing for acts that no rule of the service guards. */
export function judgedRequest(
  matter: MatterDetail,
  service: Pick<ServiceDetail, 'guards'> | undefined,
  act: Act,
  given: Filling,
): Deed | null {
  const step = matter.tasks.find(task => task.id === act.task)?.step
  if (act.kind !== 'complete' || step === undefined) return null
  // Whoever reviews a draft is told what the rules say of it before they pass it.
  const isGuarded = service?.guards.some(guard => guards(guard, step, given.outcome)) || matter.draft === 'review'
  if (!isGuarded) return null
  const deed = requestOf(matter, act, { ...given, reasons: {} })
  return { method: 'POST', path: deed.path.replace(/completion$/, 'judgement'), body: deed.body }
}

const guards = ({ step, outcomes }: ServiceDetail['guards'][number], of: string, outcome: string): boolean =>
  step === of && (outcomes.length === 0 || outcomes.includes(outcome))
