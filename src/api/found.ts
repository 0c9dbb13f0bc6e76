import { Problem } from '#base/errors.ts'

/** @throws Problem NOT_FOUND */
export function found<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw new Problem('NOT_FOUND')
  return value
}
