import type { ServiceSummary } from '#api/services/schema.ts'

/** What those on duty register, the first of them being what one line mostly is. */
export const onDutyServices = (services: readonly ServiceSummary[]): ServiceSummary[] =>
  services
    .filter(service => service.onDuty !== null && service.mayRegister)
    .toSorted((one, other) => (one.onDuty ?? 0) - (other.onDuty ?? 0))
