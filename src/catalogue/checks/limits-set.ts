import { sampleVariables } from '../variables.ts'
import { check } from './check.ts'

const URGENCIES = ['normal', 'urgent', 'most-urgent'] as const
/** A day on which the rows in force today are in force. */
const TODAY_AND_LATER = '9999-12-31'

/** Every limit a step names is set for every urgency, by one row with its citation; and no limit is set for nothing. */
export const limitsSet = check('limits-set', ({ graph, rules, form, texts, manifest }, found) => {
  if (!graph || !rules || !form) return
  const file = 'rules.dmn'
  const used = new Set([...graph.steps.values()].flatMap(step => step.limit ?? []))
  for (const limit of used)
    for (const urgency of URGENCIES) {
      const inputs = { ...sampleVariables(form, manifest), step: limit, urgency }
      const decision = rules.get('limits')?.evaluate(inputs, TODAY_AND_LATER)
      const isSet = decision?.kind === 'decided' && decision.rows[0]?.citation !== undefined
      if (!isSet) found('LIMIT_MISSING', { file, element: 'limits' }, { limit, urgency })
    }
  for (const limit of Object.keys(texts['zh-Hans']?.limits ?? {}))
    if (!used.has(limit)) found('LIMIT_UNUSED', { file, element: 'limits', severity: 'warning' }, { limit })
})
