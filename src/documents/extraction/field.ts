import type { Field, Where } from './types.ts'

export const ABSENT: Field = { value: null, confidence: 'absent', where: null }

export function sure(value: string, where: Where, raw?: string): Field {
  return reading(value, 'sure', where, raw)
}

export function doubtful(value: string, where: Where, raw?: string): Field {
  return reading(value, 'doubtful', where, raw)
}

/** `sure` when the condition holds, else `doubtful`. */
export function sureIf(condition: boolean, value: string, where: Where, raw?: string): Field {
  return reading(value, condition ? 'sure' : 'doubtful', where, raw)
}

function reading(value: string, confidence: 'sure' | 'doubtful', where: Where, raw?: string): Field {
  if (value === '') return ABSENT
  return raw === undefined || raw === value ? { value, confidence, where } : { value, confidence, where, raw }
}

/** The same reading, promised by nobody. */
export function doubted(field: Field): Field {
  return field.confidence === 'sure' ? { ...field, confidence: 'doubtful' } : field
}
