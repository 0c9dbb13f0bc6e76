import { queryOptions } from '@tanstack/react-query'
import type { Handover, Leaving } from '#api/handovers/schema.ts'
import { ask } from './http.ts'

export const handoversQuery = queryOptions({
  queryKey: ['handovers'],
  queryFn: ({ signal }) => ask<{ items: Handover[] }>('/api/handovers', signal),
})

/** What would move with somebody's posts. */
export const leavingQuery = (personId: string) =>
  queryOptions({
    queryKey: ['leaving', personId],
    queryFn: ({ signal }) => ask<Leaving>(`/api/people/${personId}/leaving`, signal),
    enabled: personId !== '',
  })
