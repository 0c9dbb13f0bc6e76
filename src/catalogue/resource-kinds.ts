import type { Text } from '#base/language.ts'
import kinds from '../../catalogue/_shared/resource-kinds.json' with { type: 'json' }

/**
 * The kinds of things an office books (车辆、会议室 …): data of the catalogue, like duties. `keeper` is the duty whose posts
 * keep the list of them.
 */
export const RESOURCE_KINDS: Readonly<Record<string, { keeper: string; name: Text }>> = kinds

export const isResourceKind = (kind: string): boolean => Object.hasOwn(RESOURCE_KINDS, kind)
