export const SOUNDNESS_CODES = [
  'DEADLOCK',
  'DEAD_ELEMENT',
  'END_UNREACHABLE',
  'TOKENS_UNBOUNDED',
  'STEP_OPEN_TWICE',
  'ERROR_UNCAUGHT',
  'LOOP_ENDLESS',
  'SOUNDNESS_NOT_PROVED',
] as const

export type SoundnessCode = (typeof SOUNDNESS_CODES)[number]

/** What is wrong with a procedure as drawn, and on which elements. */
export interface SoundnessFault {
  code: SoundnessCode
  elements: readonly string[]
}
