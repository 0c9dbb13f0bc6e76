import { draftUse } from '#matters/drafting/by-draft.ts'
import { CIRCULATED } from '#matters/circulate.ts'
import type { Task } from '#matters/matter.ts'
import { shownAsker } from '#matters/shown-asker.ts'
import { shownFields } from '#matters/shown-fields.ts'
import type { MatterPageRows } from '#matters/views/detail.ts'
import { divisionsOf, itemOfTask } from '#matters/views/divisions.ts'
import { possibleActs } from '#matters/views/possible.ts'
import type { Reader } from '../reader.ts'
import { actsView } from './acts.ts'
import { nextReaders } from './circulation.ts'
import type { MatterDetail, MatterTask } from './schema.ts'
import { storyOf } from './story.ts'
import { secrecyOf, urgencyOf } from './summary.ts'

/** A matter's page in a reader's words. */
export function detailOf(reader: Reader, page: MatterPageRows): MatterDetail {
  const { matter, covers } = page
  const service = reader.acting.services.version(matter.service, matter.serviceVersion)
  const texts = service.texts[reader.language]
  const from = matter.fields['from']
  const reference = matter.fields['reference']
  const judged = page.clocks.find(clock => clock.state !== 'stopped' && clock.dueAt === matter.dueAt)
  const answers = new Map(page.answers.map(answer => [answer.id, answer]))
  const opinionOn = new Map(page.opinions.map(({ taskId, text }) => [taskId, text]))
  const tasks = page.tasks.map(task => taskOf(reader, page, task))
  return {
    id: matter.id,
    number: matter.number,
    service: matter.service,
    serviceName: texts.name,
    title: matter.title,
    state: matter.state,
    urgency: urgencyOf(matter.urgency),
    focus: page.focus,
    holder: reader.post(matter.holderPostId),
    holderSince: matter.holderSince,
    registeredAt: matter.registeredAt,
    closedAt: matter.closedAt,
    due: reader.due(judged ?? null),
    from: typeof from === 'string' ? from : null,
    reference: typeof reference === 'string' ? reference : null,
    version: matter.version,
    fields: { ...shownFields(reader.acting.actor, matter, service) },
    secrecy: secrecyOf(matter.secrecy),
    draft: draftUse(reader.acting, page),
    outcome: matter.outcome,
    outcomeName: matter.outcome === null ? null : (texts.ends[matter.outcome] ?? null),
    registeredBy:
      matter.registeredBy === null
        ? null
        : reader.doer({ personId: matter.registeredBy, postId: matter.registeredPostId, coverId: null }, covers),
    tasks,
    next: nextReaders(reader, matter, service),
    clocks: page.clocks.flatMap(clock => {
      const due = reader.due(clock)
      const name = texts.limits[clock.limitKey] ?? clock.limitKey
      return due ? [{ id: clock.id, name, task: clock.taskId, state: clock.state, due, rung: clock.rung }] : []
    }),
    askers: page.askers.map(asker => {
      const answer = asker.answerId === null ? undefined : answers.get(asker.answerId)
      return {
        id: asker.id,
        kind: asker.kind,
        ...shownAsker(asker),
        answer: answer ? { id: answer.id, text: answer.text, at: answer.at, by: reader.doer(answer, covers) } : null,
        channel: asker.channel,
        deliveredAt: asker.deliveredAt,
      }
    }),
    opinions: page.opinions.map(opinion => ({
      id: opinion.id,
      kind: opinion.kind,
      step: opinion.step,
      stepName: reader.step(matter.service, matter.serviceVersion, opinion.step).name,
      text: opinion.text,
      at: opinion.at,
      by: reader.doer(opinion, covers),
    })),
    attachments: page.attachments.map(({ sha256: _sha256, personId, postId, ...attachment }) => ({
      ...attachment,
      by: reader.doer({ personId, postId, coverId: null }, covers),
    })),
    relations: page.related
      .filter(other => other.isVisible)
      .map(({ id, number, title, kind, state, direction }) => ({
        id,
        number,
        title,
        kind,
        state,
        direction,
      })),
    divisions: divisionsOf({ graph: service.graph, ...matter, tasks: page.tasks }).map(shares =>
      shares.map(({ item, task }) => ({
        name: nameOf(reader, item),
        task: task?.id ?? null,
        opinion: (task && opinionOn.get(task.id)) ?? null,
      })),
    ),
    progress: progressOf(page.tasks),
    acts: actsView(reader, service, possibleActs(reader.acting, page)),
    story: storyOf(reader, matter, page.entries, covers),
  }
}

/** What people call a unit or a post. */
const nameOf = ({ acting: { directory } }: Reader, item: string): string =>
  directory.unitName(item) ?? directory.nameOf(item)

function taskOf(reader: Reader, page: MatterPageRows, task: Task): MatterTask {
  const { matter, clocks, covers } = page
  const { name, asks } = reader.step(matter.service, matter.serviceVersion, task.step)
  const outcomes = reader.textsOf(matter.service, matter.serviceVersion).steps[task.step]?.outcomes
  const { directory } = reader.acting
  const about = itemOfTask(matter.marking, task)
  const clock = clocks.find(candidate => candidate.taskId === task.id && candidate.state !== 'stopped')
  return {
    id: task.id,
    kind: task.kind,
    step: task.step,
    stepName: name,
    asks,
    about: about === null ? null : nameOf(reader, about),
    state: task.state,
    post: reader.post(task.postId),
    from: task.fromPostId === null ? null : directory.nameOf(task.fromPostId),
    openedAt: task.openedAt,
    due: reader.due(clock ?? null),
    urged: task.urged,
    readAt: task.readAt,
    doneAt: task.doneAt,
    doneBy:
      task.doneBy === null
        ? null
        : reader.doer({ personId: task.doneBy, postId: task.postId, coverId: task.doneCoverId }, covers),
    outcome: task.outcome,
    outcomeName: task.outcome === null ? null : (outcomes?.[task.outcome]?.label ?? null),
    holds: task.holds,
  }
}

function progressOf(tasks: readonly Task[]): MatterDetail['progress'] {
  const drawn = tasks.filter(task => task.step !== CIRCULATED)
  return {
    current: [...new Set(drawn.filter(task => task.state === 'open').map(task => task.step))],
    done: Object.fromEntries(
      drawn.flatMap(task => (task.state === 'done' && task.doneAt !== null ? [[task.step, task.doneAt]] : [])),
    ),
  }
}
