import { dayOf } from '#calendar/day.ts'
import { viewOffice } from '#office/view.ts'
import { requireActor } from '../actor.ts'
import type { Api } from '../api.ts'
import { read } from '../perform.ts'
import { focusRoutes } from './focuses.ts'
import { peopleRoutes } from './people.ts'
import { resourceRoutes } from './resources.ts'
import { Office } from './schema.ts'
import { termRoutes } from './terms.ts'
import { unitRoutes } from './units.ts'

/** The organisation: everybody of the office reads it, who manages it changes it. */
export function officeRoutes(api: Api): void {
  api.get('/api/office', { schema: { summary: 'The organisation', response: { 200: Office } } }, request => {
    const manages = requireActor(request).posts.some(post => post.permissions.includes('manage-office'))
    return read(request, async ({ tx, office, now, zone }) => {
      const view = await viewOffice(tx, office, dayOf(now, zone))
      return {
        ...view,
        people: view.people.map(({ login, email, clearance, ...person }) =>
          manages ? { ...person, login, email, clearance } : { ...person, login: null, email: null, clearance: null },
        ),
      }
    })
  })
  unitRoutes(api)
  peopleRoutes(api)
  termRoutes(api)
  focusRoutes(api)
  resourceRoutes(api)
}
