import type { Acting } from '#matters/acting.ts'
import { addPartner, ownCard } from '#matters/exchange/partners.ts'
import { arrivalsOf } from '#matters/exchange/arrivals.ts'
import { receiveArrival, returnArrival } from '#matters/exchange/settle-arrival.ts'
import { editingOf } from '#office/edit/editing.ts'
import { PUMPS, ROSTER, STORES } from './cases/letters-between.ts'
import { DISTRICT } from './district.ts'
import { chopAndSend, keepTheChop, type House } from './issuing.ts'
import { NEIGHBOUR } from './neighbour.ts'
import type { Players } from './players.ts'

/** One of two offices: its people, and its machine. */
export interface Side {
  players: Players
  /** The machine does what waits. */
  turn: () => Promise<void>
}

/** Each office keeps the other's card: what is numbered from then on goes to it by exchange. */
export async function introduce(here: Side, there: Side): Promise<void> {
  const ours = await here.players.as('admin', ownCard)
  const theirs = await there.players.as('dingwangshu', ownCard)
  const know = (players: Players, login: string, name: string, card: string) =>
    players.as(login, acting => addPartner(editingOf(acting), { name, card }))
  await know(here.players, 'admin', NEIGHBOUR.name, theirs)
  await know(there.players, 'dingwangshu', DISTRICT.name, ours)
}

/**
 * Sends letters both ways: the bureau signs for the district's, the district sends one of the bureau's back, and the other
 * waits to be signed for.
 */
export async function exchangeLetters(here: Side, there: Side, house: House): Promise<void> {
  await keepTheChop(there.players, house, { keeper: 'haoshujian', organ: NEIGHBOUR.name })
  await chopAndSend(here.players, house, { keeper: 'liuqinghe', title: PUMPS })
  for (const title of [STORES, ROSTER]) await chopAndSend(there.players, house, { keeper: 'haoshujian', title })
  const carry = async () => {
    for (const side of [here, there, here, there]) await side.turn()
  }
  await carry()
  await settle(there.players, 'haoshujian', PUMPS, (acting, id) => receiveArrival(acting, id))
  await settle(here.players, 'yexiaoyun', STORES, (acting, id) =>
    returnArrival(acting, id, '应急物资由区应急管理局管理，请径送该局。'),
  )
  await carry()
}

/** What somebody of the registry does with the arrival of that title. */
const settle = (
  players: Players,
  login: string,
  title: string,
  act: (acting: Acting, id: string) => Promise<unknown>,
): Promise<unknown> =>
  players.as(login, async acting => {
    const arrival = (await arrivalsOf(acting)).find(one => one.title.endsWith(title))
    if (!arrival) throw new Error(`${title} did not arrive`)
    return act(acting, arrival.id)
  })
