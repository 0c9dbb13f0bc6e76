import type { Deed, Step } from '#procedure/types.ts'

/** What the chosen outcome of a step does with the document; undefined for most. */
export const deedOf = (step: Step, outcome: string): Deed | undefined =>
  step.outcomes.find(candidate => candidate.code === outcome)?.document
