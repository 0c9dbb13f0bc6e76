import type { Text } from '#base/language.ts'
import duties from '../../catalogue/_shared/duties.json' with { type: 'json' }

/**
 * The duties that a lane or a step of a procedure may name: data of the catalogue, because a new work brings its own. An
 * office says which of its posts has which duty; a procedure never names a post or a person.
 */
export const DUTIES: Readonly<Record<string, Text>> = duties

export const isDuty = (name: string): boolean => Object.hasOwn(DUTIES, name)
