import sql from 'sql-template-tag'
import { newId } from '#base/ids.ts'
import { instantOf } from '#calendar/day.ts'
import type { DocumentDraft } from '#documents/drafting/document-draft.ts'
import type { Acting } from '#matters/acting.ts'
import { answer } from '#matters/answer.ts'
import type { Completion } from '#matters/completing/completion.ts'
import { keepVersion } from '#matters/drafting/keep-version.ts'
import { findWorkingCopy } from '#matters/drafting/rows.ts'
import { saveDraft } from '#matters/drafting/save-draft.ts'
import type { Fields, Urgency } from '#matters/matter.ts'
import type { AskerInput } from '#matters/begin-matter.ts'
import { loadMatter } from '#matters/load.ts'
import { registerMatter } from '#matters/register.ts'
import { lastDigits } from '#matters/window/code.ts'
import { giveFeedback } from '#matters/window/feedback.ts'
import { giveSlip } from '#matters/window/give-slip.ts'
import { submit } from '#matters/window/submit.ts'
import type { Value } from '#rules/types.ts'
import { codeOfPaper } from './archive.ts'
import type { DistrictPlan } from './plan.ts'
import type { Players } from './players.ts'

/** A matter of the demonstration, told as what people did with it. Values like `@unit:water` or `@post:registry` are the sketch's, `@day:3` is three days from today, `@at:3 14:00` two in the afternoon of that day, `@resource:轿车一号` what is lent out, `@paper:防汛工作总结` an older item of the archive, `@now` the instant of the act. */
export interface StoryCase {
  service: string
  /** Workdays before today on which it came. */
  arrived: number
  /** Who registered it, by sign-in name; absent: it came by the public window. */
  by?: string
  title: string
  fields: Fields
  askers?: readonly AskerInput[]
  urgency?: Urgency
  focus?: string
  acts: readonly CaseAct[]
}

/** What happened so many workdays after it came: a step was completed (by one `unit` of several), the askers were answered, the asker says at the window that it is not solved, took a slip home from the counter, or somebody wrote its draft and may have kept it as a version. */
export type CaseAct = { after: number } & (
  | ({ step: string; unit?: string } & Completion)
  | { answer: string }
  | { unsolved: string }
  | { slip: true }
  | { draft: DocumentDraft; by: string; keep?: string }
)

/** Plays one case; each happening is what one person did at one time of a day. */
export function playCase(story: StoryCase, plan: DistrictPlan, players: Players) {
  let matter = ''
  let code = ''
  const begin = async () => {
    if (story.by === undefined) ({ matter, code } = await byWindow(story, players))
    else matter = await byPerson(story, story.by, plan, players)
  }
  const acts = story.acts.map(act => ({
    after: act.after,
    happen: async () => {
      if ('answer' in act)
        return players.asHolder(matter, async acting => {
          const deliveredAt = new Date(acting.now.getTime() - 60_000).toISOString()
          await answer(acting, matter, { text: act.answer, channel: 'phone', deliveredAt })
        })
      if ('slip' in act)
        return players.asHolder(matter, async acting => {
          const { askers } = await loadMatter(acting.tx, acting.office, matter, { lock: false })
          code = (await giveSlip(acting, matter, askers[0]?.id ?? '', undefined)).code
        })
      if ('unsolved' in act) {
        const second = lastDigits(story.askers?.[0]?.contact ?? '')
        const feedback = { isSolved: false, grade: 2, words: act.unsolved }
        return players.asMachine(acting => giveFeedback(acting, code, second, feedback))
      }
      if ('draft' in act)
        return players.as(act.by, async acting => {
          const before = await findWorkingCopy(acting, matter)
          const { revision } = await saveDraft(acting, matter, act.draft, before?.revision ?? 0)
          if (act.keep !== undefined) await keepVersion(acting, matter, act.keep, revision)
        })
      const { after: _after, step, unit, fields, ...completion } = act
      const given = fields ? { fields: resolved(fields, plan, players) } : {}
      return players.complete(matter, step, { ...completion, ...given }, unit)
    },
  }))
  return [{ after: 0, happen: begin }, ...acts]
}

const byPerson = (story: StoryCase, login: string, plan: DistrictPlan, players: Players): Promise<string> =>
  players.as(login, async acting => {
    const { id } = await registerMatter(acting, {
      service: story.service,
      title: story.title,
      fields: resolved(story.fields, plan, players),
      urgency: story.urgency ?? 'normal',
      secrecy: 'none',
      ...(story.askers ? { askers: story.askers } : {}),
      ...(story.focus === undefined ? {} : { focus: plan.focus(story.focus) }),
    })
    return id
  })

const byWindow = (
  { service, fields, askers }: StoryCase,
  players: Players,
): Promise<{ matter: string; code: string }> =>
  players.asMachine(async (acting: Acting) => {
    const [asker] = askers ?? []
    const { number, code } = await submit(acting, {
      id: newId(acting.now),
      service,
      fields,
      from: asker ? { name: asker.name, contact: asker.contact ?? '' } : { digits: '2468' },
    })
    const [row] = await acting.tx.query<{ id: string }>(
      sql`select matter_id as id from matters where office_id = ${acting.office} and number = ${number}`,
    )
    return { matter: row?.id ?? '', code }
  })

const resolved = (fields: Fields, plan: DistrictPlan, players: Players): Fields =>
  Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, resolve(value, plan, players)]))

function resolve(value: Value, plan: DistrictPlan, players: Players): Value {
  if (Array.isArray(value)) return value.map(each => resolve(each, plan, players))
  if (value === '@now') return players.now().toISOString()
  const [, kind, key = ''] =
    (typeof value === 'string' && /^@(unit|post|day|at|resource|paper):(.+)$/.exec(value)) || []
  if (kind === 'day') return plan.day(Number(key))
  if (kind === 'resource') return plan.resource(key)
  if (kind === 'paper') return codeOfPaper(key, plan)
  if (kind === 'at') {
    const [day = '', time = ''] = key.split(' ')
    return instantOf(plan.day(Number(day)), time, plan.office.zone).toISOString()
  }
  return kind === 'unit' ? plan.unit(key) : kind === 'post' ? plan.post(key) : value
}
