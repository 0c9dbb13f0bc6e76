import { playersOf } from '#main/demo/players.ts'
import { storyOf } from '#main/demo/story.ts'
import { officeToday } from '#office/today.ts'
import type { TestOffice } from './office.ts'

/** Plays the weeks of the demonstration in a test's district, up to the clock's hour. */
export async function play({ asMachine, pool, clock, services, plan }: TestOffice): Promise<void> {
  const now = clock.now()
  const { calendar } = await asMachine(acting => officeToday(acting.tx, acting.office, acting.now))
  const players = playersOf(pool, clock, services, plan)
  for (const { at, happen } of storyOf(now, calendar, plan, players, async () => {})) {
    clock.set(at)
    await happen()
  }
  clock.set(now)
}
