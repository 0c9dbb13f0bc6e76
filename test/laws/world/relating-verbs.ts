import { disclose } from '#matters/disclose.ts'
import { layOver } from '#matters/lay-over.ts'
import { moveVersion } from '#matters/move-version.ts'
import { relate, RELATIONS, unrelate } from '#matters/relate.ts'
import { postsThat } from './attempt.ts'
import { fill, requiredFields } from './forms.ts'
import { handlers, onMatter, supervisors } from './matter-verbs.ts'
import { fillingOf } from './task-verbs.ts'

export const discloseAskers = onMatter({
  words: 'sees the askers of',
  posts: (_scene, { matter }) => matter.partyPosts,
  prepare: () => (acting, id) => disclose(acting, id, '电话回访。'),
})

export const moveOn = onMatter({
  words: 'moves to another version',
  posts: scene => postsThat(scene, 'manage-services'),
  fits: ({ matter }) => matter.serviceVersion === 1,
  prepare: () => (acting, id) => moveVersion(acting, id, { version: 2, reason: '新版即日起执行。' }),
})

export const relateTo = onMatter({
  words: 'relates',
  posts: handlers,
  prepare: ({ state }, dice) => {
    const other = dice.pick(state.matters)
    const kind = dice.pick(RELATIONS)
    if (!other || !kind) return undefined
    const input = { number: other.matter.number, kind, reason: '同一件事。' }
    return (acting, id) => relate(acting, id, input)
  },
})

export const takeOff = onMatter({
  words: 'takes a relation off',
  posts: handlers,
  fits: ({ related }) => related.some(other => RELATIONS.some(kind => kind === other.kind)),
  prepare: (_scene, dice, { related }) => {
    const other = dice.pick(related)
    const kind = RELATIONS.find(known => known === other?.kind)
    return other && kind && ((acting, id) => unrelate(acting, id, { other: other.id, kind, reason: '弄错了。' }))
  },
})

export const superviseOver = onMatter({
  words: 'sets a layer over',
  posts: supervisors,
  fits: ({ matter }) => matter.state === 'open',
  prepare: (scene, dice) => {
    const service = dice.pick(scene.office.services.all().filter(({ manifest }) => manifest.layer === true))
    if (!service) return undefined
    const input = {
      service: service.manifest.id,
      title: '督办这一件',
      fields: fill(service, requiredFields(service), fillingOf(scene, dice)),
      urgency: 'normal' as const,
      secrecy: 'none' as const,
    }
    return (acting, id) => layOver(acting, id, input)
  },
})
