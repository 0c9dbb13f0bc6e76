import * as path from 'node:path'

/** The process that the engines which read BPMN are given. */
export const FIVE_STEPS = path.join(import.meta.dirname, 'five-steps.bpmn')
/** Its steps, for those that do not. */
export const STEPS = 5
