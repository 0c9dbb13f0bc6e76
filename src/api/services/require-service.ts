import { Problem } from '#base/errors.ts'
import type { Service } from '#catalogue/types.ts'
import type { Acting } from '#matters/acting.ts'

/** @throws Problem SERVICE_NOT_FOUND, VERSION_NOT_FOUND */
export function requireService({ services }: Acting, id: string, version?: number): Service {
  const current = services.current(id)
  if (!current) throw new Problem('SERVICE_NOT_FOUND', { params: { service: id } })
  if (version === undefined) return current
  if (version > current.version) throw new Problem('VERSION_NOT_FOUND', { params: { service: id, version } })
  return services.version(id, version)
}
