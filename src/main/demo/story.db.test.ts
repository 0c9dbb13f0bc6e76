import assert from 'node:assert/strict'
import { test } from 'node:test'
import sql from 'sql-template-tag'
import { officeToday } from '#office/today.ts'
import { testOffice } from '../../../test/support/office.ts'
import { playersOf } from './players.ts'
import { storyOf } from './story.ts'

/** What the demonstration does not play yet. */
const UNPLAYED: readonly string[] = []

test('the weeks of the demonstration can happen, whatever day it is started on, and show every service at work and done', async t => {
  for (const at of ['2026-11-24T02:57:00Z', '2026-10-04T20:00:00Z']) {
    const office = await testOffice(t, { at })
    const { pool, clock, services, plan } = office
    const { calendar } = await office.asMachine(acting => officeToday(acting.tx, acting.office, acting.now))
    const players = playersOf(pool, clock, services, plan)
    for (const { at: when, happen } of storyOf(new Date(at), calendar, plan, players, async () => {})) {
      clock.set(when)
      await happen()
    }
    const rows = await office.asMachine(acting =>
      acting.tx.query<{ service: string; isOpen: boolean }>(
        sql`select distinct service, state = 'open' as "isOpen" from matters`,
      ),
    )
    const missing = services
      .all()
      .flatMap(({ manifest: { id, origin } }) => [
        ...(rows.some(row => row.service === id && row.isOpen) ? [] : [`no open ${id}`]),
        ...(origin === 'opened' || rows.some(row => row.service === id && !row.isOpen) ? [] : [`no ended ${id}`]),
      ])
    assert.deepEqual(missing, UNPLAYED)
  }
})
