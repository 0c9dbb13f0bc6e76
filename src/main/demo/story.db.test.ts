import assert from 'node:assert/strict'
import { test } from 'node:test'
import sql from 'sql-template-tag'
import { officeToday } from '#office/today.ts'
import { testOffice } from '../../../test/support/office.ts'
import { playersOf } from './players.ts'
import { storyOf } from './story.ts'

test('the weeks of the demonstration can happen, whatever day it is started on', async t => {
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
      acting.tx.query<{ service: string; state: string; count: number }>(
        sql`select service, state, count(*)::integer as count from matters group by service, state order by service, state`,
      ),
    )
    assert.deepEqual(rows, [
      { service: 'bulletin', state: 'closed', count: 1 },
      { service: 'bulletin', state: 'open', count: 1 },
      { service: 'decision-brief', state: 'open', count: 1 },
      { service: 'enquiry', state: 'closed', count: 6 },
      { service: 'enquiry', state: 'open', count: 8 },
      { service: 'incoming-document', state: 'closed', count: 3 },
      { service: 'incoming-document', state: 'open', count: 12 },
      { service: 'inspection', state: 'closed', count: 1 },
      { service: 'inspection', state: 'open', count: 1 },
      { service: 'internal-service', state: 'closed', count: 1 },
      { service: 'internal-service', state: 'open', count: 2 },
      { service: 'meeting', state: 'open', count: 3 },
      { service: 'reception', state: 'closed', count: 1 },
      { service: 'reception', state: 'open', count: 2 },
      { service: 'research', state: 'open', count: 2 },
      { service: 'suggestion', state: 'open', count: 2 },
      { service: 'supervision', state: 'closed', count: 1 },
      { service: 'supervision', state: 'open', count: 5 },
      { service: 'vehicle', state: 'closed', count: 1 },
      { service: 'vehicle', state: 'open', count: 2 },
    ])
  }
})
