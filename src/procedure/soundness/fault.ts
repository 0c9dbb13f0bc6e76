export type SoundnessCode =
  | 'DEADLOCK'
  | 'DEAD_ELEMENT'
  | 'END_UNREACHABLE'
  | 'TOKENS_UNBOUNDED'
  | 'STEP_OPEN_TWICE'
  | 'ERROR_UNCAUGHT'
  | 'LOOP_ENDLESS'
  | 'SOUNDNESS_NOT_PROVED'

/** What is wrong with a procedure as drawn, and on which elements. */
export interface SoundnessFault {
  code: SoundnessCode
  elements: readonly string[]
}
