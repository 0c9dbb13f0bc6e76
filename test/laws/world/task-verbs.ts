import { dayOf } from '#calendar/day.ts'
import { addSigner, PLACES } from '#matters/add-signer.ts'
import { completeTask } from '#matters/complete-task.ts'
import { receive } from '#matters/receive.ts'
import { removeSigner } from '#matters/remove-signer.ts'
import { returnMatter } from '#matters/return-matter.ts'
import { transferTask } from '#matters/transfer.ts'
import { somebody, someTask, type Scene, type Verb } from './attempt.ts'
import type { Dice } from './dice.ts'
import { withDocument } from './document.ts'
import { fill, type Filling } from './forms.ts'
import type { StoredMatter } from './state.ts'

export const serviceOf = ({ office }: Scene, { matter }: StoredMatter) =>
  office.services.version(matter.service, matter.serviceVersion)

export const todayOf = ({ office }: Scene) => dayOf(office.clock.now(), office.plan.office.zone)

/** Filled in by somebody who does not look closely: what names no unit is held by the orphan desk. */
export const fillingOf = (scene: Scene, dice: Dice): Filling => ({
  dice,
  units: [...scene.office.plan.units.map(unit => unit.id), '某单位'],
  posts: scene.office.plan.posts.map(post => post.id),
  resources: scene.office.plan.resources,
  spread: 9,
  today: todayOf(scene),
})

/** Mostly decides on the version that is there, sometimes without saying, now and then on an older one. */
const seen = ({ matter }: StoredMatter, dice: Dice): number | undefined =>
  dice.chance(50) ? undefined : dice.chance(90) ? matter.version : matter.version - 1

const at = (stored: StoredMatter, step: string) => `${step} of ${stored.matter.number}`

export const complete: Verb = (scene, dice) => {
  const found = someTask(scene, dice)
  if (!found) return undefined
  const { stored, task, login } = found
  const service = serviceOf(scene, stored)
  const step = service.graph.steps.get(task.step)
  const outcome = dice.pick(step?.outcomes ?? [])
  if (!step || !outcome) return undefined
  const names = step.fields.filter(field => field.required || dice.chance(75)).map(field => field.name)
  const fields = fill(service, [...names, ...(dice.chance(95) ? outcome.requires : [])], fillingOf(scene, dice))
  const input = {
    outcome: outcome.code,
    ...(outcome.opinion === 'required' || dice.chance(30) ? { opinion: '按程序办理。' } : {}),
    ...(Object.keys(fields).length > 0 ? { fields } : {}),
  }
  return {
    login,
    words: `completes ${at(stored, task.step)} with ${JSON.stringify(input)}`,
    act: async acting => {
      const given = await withDocument(acting, stored.matter.id, outcome.document, input)
      return completeTask(acting, task.id, given, seen(stored, dice))
    },
  }
}

export const read: Verb = (scene, dice) => {
  const found = someTask(scene, dice, ['reading'])
  return (
    found && {
      login: found.login,
      words: `reads ${at(found.stored, found.task.step)}`,
      act: acting => completeTask(acting, found.task.id, { outcome: 'read' }),
    }
  )
}

export const open: Verb = (scene, dice) => {
  const found = someTask(scene, dice, ['task', 'reading'])
  return (
    found && {
      login: found.login,
      words: `opens ${at(found.stored, found.task.step)}`,
      act: acting => receive(acting, found.task.id),
    }
  )
}

export const sendBack: Verb = (scene, dice) => {
  const found = someTask(scene, dice)
  if (!found) return undefined
  const { stored, task, login } = found
  const done = stored.tasks.filter(other => other.state === 'done' && other.kind === 'task').map(other => other.step)
  const all = [...serviceOf(scene, stored).graph.steps.keys()]
  const to = (dice.chance(85) ? dice.pick(done) : undefined) ?? dice.pick(all)
  if (to === undefined) return undefined
  const direct = dice.chance(40)
  return {
    login,
    words: `returns ${at(stored, task.step)} to ${to}${direct ? ', directly' : ''}`,
    act: acting => returnMatter(acting, task.id, { to, reason: '材料不全，请补正。', direct }, seen(stored, dice)),
  }
}

export const transfer: Verb = (scene, dice) => {
  const found = someTask(scene, dice, dice.chance(85) ? ['task'] : ['reading'])
  if (!found) return undefined
  const { plan } = scene.office
  const post = dice.chance(50) ? dice.pick(found.stored.matter.partyPosts) : dice.pick(plan.posts)?.id
  const to = dice.chance(70) ? { post: post ?? '' } : { unit: dice.pick(plan.units)?.id ?? '' }
  return {
    login: found.login,
    words: `transfers ${at(found.stored, found.task.step)} to ${nameOf(scene, to)}`,
    act: acting => transferTask(acting, found.task.id, { ...to, reason: '职责分工。' }, seen(found.stored, dice)),
  }
}

export const addSign: Verb = (scene, dice) => {
  const found = someTask(scene, dice)
  if (!found) return undefined
  const post = dice.pick(scene.office.plan.posts)?.id ?? ''
  const where = dice.pick(PLACES) ?? 'before'
  return {
    login: found.login,
    words: `lets ${nameOf(scene, { post })} sign ${where} ${at(found.stored, found.task.step)}`,
    act: acting => addSigner(acting, found.task.id, { post, where, reason: '请会签。' }, seen(found.stored, dice)),
  }
}

export const letOff: Verb = (scene, dice) => {
  const found = someTask(scene, dice)
  if (!found) return undefined
  const { stored, task, login } = found
  const isMine = dice.chance(50)
  const post = isMine ? (dice.pick(stored.matter.partyPosts) ?? '') : undefined
  const asker = somebody(scene, dice, [task.fromPostId ?? stored.matter.holderPostId])
  return {
    login: isMine ? login : asker,
    words: `lets a signer of ${at(stored, task.step)} off`,
    act: acting =>
      removeSigner(
        acting,
        task.id,
        { ...(post === undefined ? {} : { post }), reason: '不再需要。' },
        seen(stored, dice),
      ),
  }
}

function nameOf({ office }: Scene, { post, unit }: { post?: string; unit?: string }): string {
  const named = office.plan.posts.find(candidate => candidate.id === post)
  const unitName = office.plan.units.find(candidate => candidate.id === (named?.unitId ?? unit))?.name ?? ''
  return `${unitName}${named?.name ?? ''}`
}
