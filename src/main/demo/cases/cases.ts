import type { StoryCase } from '../play-case.ts'
import { ENQUIRIES } from './enquiries.ts'

/** Every case of the demonstration beside its documents, one file a kind of work. */
export const CASES: readonly StoryCase[] = [...ENQUIRIES]
