import { prepareHandover } from '#matters/handover/prepare.ts'
import type { DistrictPlan } from './plan.ts'
import type { Players } from './players.ts'

/** Who goes to study for half a year, and who is asked to take the post meanwhile. */
const LEAVES = 'hewenyuan'
const TAKES = 'liuqinghe'

/** A hand-over that was prepared and waits for its successor. */
export async function prepareLeaving(plan: DistrictPlan, players: Players): Promise<void> {
  const person = (login: string) => plan.people.find(one => one.login === login)?.id ?? ''
  await players.as(LEAVES, acting =>
    prepareHandover(acting, {
      leaverId: person(LEAVES),
      successorId: person(TAKES),
      postIds: [plan.post('documents-head')],
      isLeaving: false,
      words: '下周起到市委党校学习半年。待审的来文先看加急的；答应过市水利局周五前回话。',
    }),
  )
}
