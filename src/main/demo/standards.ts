import { dayOf } from '#calendar/day.ts'
import { keepingOf } from '#office/edit/editing.ts'
import { addStandard } from '#office/edit/standard.ts'
import type { Players } from './players.ts'

const NOTICE = '清财行〔2026〕3号（演示用，数为虚构）'
/** Amounts of the made-up district, invented like its people. */
const AMOUNTS: readonly { kind: string; place?: string; grade: string; amount: number }[] = [
  { kind: 'lodging', place: '清源区', grade: 'bureau', amount: 420 },
  { kind: 'lodging', place: '清源区', grade: 'county', amount: 330 },
  { kind: 'lodging', place: '清源区', grade: 'other', amount: 300 },
  { kind: 'meal', grade: 'guest', amount: 50 },
  { kind: 'meal', grade: 'duty', amount: 30 },
]

/** Finance fills in what lodging and meals may cost, as the notice of the year says. */
export async function fillInStandards(players: Players): Promise<void> {
  await players.as('yaojianing', async acting => {
    const fromOn = `${dayOf(acting.now, acting.zone).slice(0, 4)}-01-01`
    for (const { place = '', ...rest } of AMOUNTS)
      await addStandard(keepingOf(acting, 'finance'), { ...rest, place, fromOn, toOn: null, source: NOTICE }, 'finance')
  })
}
