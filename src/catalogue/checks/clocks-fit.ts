import { propertiesOf } from '../form.ts'
import { check } from './check.ts'

const FILE = 'service.json'
const DATES: readonly (string | undefined)[] = ['date', 'datetime']

/** Clocks are set for limits that steps have, and count from and to what has a day. */
export const clocksFit = check('clocks-fit', ({ manifest, graph, form }, found) => {
  if (!graph || !form) return
  const fields = propertiesOf(form)
  const limits = new Set([...graph.steps.values()].flatMap(step => step.limit ?? []))
  const isDate = (name: string) => DATES.includes(fields.get(name)?.['x-widget'])
  for (const [limit, { from, until }] of Object.entries(manifest?.clocks ?? {})) {
    if (!limits.has(limit)) found('LIMIT_UNUSED', { file: FILE }, { limit })
    if (from !== undefined && from !== 'registered' && !graph.steps.has(from) && !isDate(from))
      found('CLOCK_END', { file: FILE }, { limit, end: from })
    if (until !== undefined && !isDate(until)) found('CLOCK_END', { file: FILE }, { limit, end: until })
  }
})
