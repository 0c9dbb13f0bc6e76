import { createHash } from 'node:crypto'
import type { Acting } from '#matters/acting.ts'
import { answer, deliverAnswer } from '#matters/answer.ts'
import { attach } from '#matters/attach.ts'
import { circulate } from '#matters/circulate.ts'
import { closeMatter } from '#matters/close.ts'
import { correct } from '#matters/correct.ts'
import { extend } from '#matters/extend.ts'
import { SECRECIES, URGENCIES, type Task } from '#matters/matter.ts'
import type { AskerInput } from '#matters/begin-matter.ts'
import { registerMatter } from '#matters/register.ts'
import { resume, suspend } from '#matters/suspend.ts'
import { terminate } from '#matters/terminate.ts'
import { urge } from '#matters/urge.ts'
import { withdraw } from '#matters/withdraw.ts'
import { postsThat, somebody, someMatter, type Attempt, type Scene, type Verb } from './attempt.ts'
import type { Dice } from './dice.ts'
import { fill, fillable, requiredFields } from './forms.ts'
import type { StoredMatter } from './state.ts'
import { fillingOf, serviceOf } from './task-verbs.ts'

export const register: Verb = (scene, dice) => {
  const service = dice.pick(scene.office.services.all().filter(one => one.manifest.origin === 'registered'))
  if (!service) return undefined
  const optional = fillable(service).filter(() => dice.chance(15))
  const { posts, focuses } = scene.office.plan
  const asker = (): AskerInput =>
    dice.chance(50)
      ? { kind: 'leader', name: '某领导', postId: dice.pick(posts)?.id ?? '' }
      : { kind: 'office', name: '某来文单位' }
  const focus = dice.chance(30) ? dice.pick(focuses)?.id : undefined
  const input = {
    service: service.manifest.id,
    title: '关于做好汛前准备工作的通知',
    fields: fill(service, [...requiredFields(service), ...optional], fillingOf(scene, dice)),
    ...(dice.chance(60) ? { askers: Array.from({ length: dice.below(3) }, asker) } : {}),
    ...(focus === undefined ? {} : { focus }),
    urgency: dice.pick(URGENCIES) ?? 'normal',
    secrecy: dice.pick(SECRECIES) ?? 'none',
  }
  const registrars = service.manifest.registrars.flatMap(word => postsThat(scene, word))
  return {
    login: somebody(scene, dice, registrars),
    words: `registers ${input.service} ${JSON.stringify({ ...input.fields, askers: input.askers?.length, secrecy: input.secrecy })}`,
    act: acting => registerMatter(acting, input),
  }
}

interface MatterVerb {
  words: string
  /** Whose it is to do: the posts. */
  posts: (scene: Scene, stored: StoredMatter) => readonly string[]
  /** When it makes sense. */
  fits?: (stored: StoredMatter) => boolean
  /** Chooses what it needs. */
  prepare: (
    scene: Scene,
    dice: Dice,
    stored: StoredMatter,
  ) => ((acting: Acting, id: string) => Promise<unknown>) | undefined
}

/** A verb of a matter as a whole. */
export const onMatter =
  ({ words, posts, fits, prepare }: MatterVerb): Verb =>
  (scene, dice): Attempt | undefined => {
    const stored = someMatter(scene, dice, fits)
    const act = stored && prepare(scene, dice, stored)
    if (!stored || !act) return undefined
    return {
      login: somebody(scene, dice, posts(scene, stored)),
      words: `${words} ${stored.matter.number}`,
      act: acting => act(acting, stored.matter.id),
    }
  }

export const handlers = (_: Scene, { matter }: StoredMatter) => [matter.holderPostId, matter.registeredPostId]
export const supervisors = (scene: Scene) => postsThat(scene, 'supervise')

const lastDone = (tasks: readonly Task[]): Task[] =>
  tasks
    .filter(task => task.state === 'done' && task.kind === 'task')
    .toSorted((one, other) => (one.doneAt ?? '').localeCompare(other.doneAt ?? ''))
    .slice(-1)

const delivery = ({ office }: Scene, dice: Dice) => ({
  channel: dice.pick(['exchange', 'post', 'phone']) ?? '',
  deliveredAt: office.clock.now().toISOString(),
})

export const giveAnswer = onMatter({
  words: 'answers',
  posts: handlers,
  fits: ({ askers }) => askers.some(asker => asker.answerId === null),
  prepare: (scene, dice, { askers }) => {
    const input = {
      text: '来文收悉，已按规定办理。',
      ...(dice.chance(30) ? { askers: dice.some(askers, 2).map(asker => asker.id) } : {}),
      ...(dice.chance(50) ? delivery(scene, dice) : {}),
      ...(dice.chance(50) ? { duplicates: true } : {}),
    }
    return (acting, id) => answer(acting, id, input)
  },
})

export const deliver = onMatter({
  words: 'records a delivery of',
  posts: handlers,
  fits: ({ askers }) => askers.some(asker => asker.answerId !== null && asker.deliveredAt === null),
  prepare: (scene, dice, { askers }) => {
    const asker = dice.pick(askers)
    const input = delivery(scene, dice)
    return asker && ((acting, id) => deliverAnswer(acting, id, asker.id, input))
  },
})

export const close = onMatter({
  words: 'closes',
  posts: handlers,
  prepare: (scene, dice, stored) => {
    const service = serviceOf(scene, stored)
    const closing = [...service.graph.steps.values()].find(step => step.closes)
    const required = closing?.fields.filter(field => field.required).map(field => field.name) ?? []
    const fields = fill(service, required, fillingOf(scene, dice))
    return (acting, id) => closeMatter(acting, id, { fields })
  },
})

export const circulateTo = onMatter({
  words: 'circulates',
  posts: handlers,
  prepare: (scene, dice) => {
    const posts = dice.some(scene.office.plan.posts, 3).map(post => post.id)
    return (acting, id) => circulate(acting, id, { posts })
  },
})

export const correctFact = onMatter({
  words: 'corrects',
  posts: handlers,
  prepare: (scene, dice, stored) => {
    const service = serviceOf(scene, stored)
    const names = dice.some(fillable(service), 2)
    const focus = dice.pick([null, ...scene.office.plan.focuses.map(one => one.id)])
    const input = {
      ...(dice.chance(30) ? { title: '关于做好汛前准备工作的补充通知' } : {}),
      ...(names.length > 0 ? { fields: fill(service, names, fillingOf(scene, dice)) } : {}),
      ...(focus !== undefined && dice.chance(30) ? { focus } : {}),
      ...(dice.chance(30) ? { urgency: dice.pick(URGENCIES) ?? 'normal' } : {}),
      reason: '登记有误。',
    }
    return (acting, id) => correct(acting, id, input)
  },
})

export const attachFile = onMatter({
  words: 'adds a file to',
  posts: handlers,
  prepare: (_scene, dice) => {
    const file = { name: `附件${dice.below(3)}.pdf`, mediaType: 'application/pdf', size: 1 }
    const sha256 = createHash('sha256').update(file.name).digest('hex')
    return (acting, id) => attach(acting, id, { ...file, sha256 })
  },
})

export const giveTime = onMatter({
  words: 'extends',
  posts: (scene, { matter }) => [matter.holderPostId, ...supervisors(scene)],
  prepare: (_scene, dice) => {
    const amount = 1 + dice.below(6)
    return (acting, id) => extend(acting, id, { amount, reason: '情况复杂。' })
  },
})

export const takeBack = onMatter({
  words: 'withdraws the last completion of',
  posts: (_scene, { tasks }) => lastDone(tasks).map(task => task.postId),
  fits: ({ tasks }) => lastDone(tasks).length > 0,
  prepare: () => withdraw,
})

export const urgeOn = onMatter({
  words: 'urges',
  posts: (_scene, { matter }) => matter.partyPosts,
  prepare: () => (acting, id) => urge(acting, id, { words: '请抓紧办理。' }),
})

export const halt = onMatter({
  words: 'suspends',
  posts: supervisors,
  prepare: () => (acting, id) => suspend(acting, id, '等待鉴定。'),
})

export const goOn = onMatter({
  words: 'resumes',
  posts: supervisors,
  fits: ({ matter }) => matter.state === 'suspended',
  prepare: () => resume,
})

export const end = onMatter({
  words: 'terminates',
  posts: supervisors,
  fits: ({ askers }) => askers.every(asker => asker.deliveredAt !== null),
  prepare: () => (acting, id) => terminate(acting, id, '事由消失。'),
})
