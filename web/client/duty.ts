import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { DutyPage } from '#api/duty/schema.ts'
import type { OnDutyNow, Roster, Swaps } from '#api/roster/schema.ts'
import type { Schedules } from '#api/schedules/schema.ts'
import { ask } from './http.ts'
import { MATTER_CHANGES } from './queries.ts'

/** Whatever changes who is on duty changes these. */
export const ROSTER_CHANGES = [['roster'], ['on-duty'], ['duty'], ['swaps']] as const
/** Whatever is done on the page of those on duty changes these. */
export const DUTY_CHANGES = [...MATTER_CHANGES, ['duty']] as const

export const dutyQuery = queryOptions({
  queryKey: ['duty'],
  queryFn: ({ signal }) => ask<DutyPage>('/api/duty', signal),
  refetchInterval: 30_000,
})

export const onDutyQuery = queryOptions({
  queryKey: ['on-duty'],
  queryFn: ({ signal }) => ask<OnDutyNow>('/api/on-duty', signal),
  refetchInterval: 300_000,
  staleTime: 60_000,
})

export const swapsQuery = queryOptions({
  queryKey: ['swaps'],
  queryFn: ({ signal }) => ask<Swaps>('/api/swaps', signal),
  refetchInterval: 60_000,
})

/** @param month `YYYY-MM` */
export const rosterQuery = (month: string) =>
  queryOptions({
    queryKey: ['roster', month],
    queryFn: ({ signal }) => ask<Roster>(`/api/roster?month=${month}`, signal),
    placeholderData: keepPreviousData,
  })

export const schedulesQuery = queryOptions({
  queryKey: ['schedules'],
  queryFn: ({ signal }) => ask<Schedules>('/api/schedules', signal),
})
