import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { Availability, Board, Free, MatterBookings } from '#api/bookings/schema.ts'
import type { Desk, Notice, SupervisionList } from '#api/desk/schema.ts'
import type { MatterDetail, MatterPage } from '#api/matters/schema.ts'
import type { Overview } from '#api/overview/schema.ts'
import type { EntryProof, MatterRecord } from '#api/record/schema.ts'
import type { ServiceDetail, ServiceSummary } from '#api/services/schema.ts'
import { ask } from './http.ts'
import type { Office } from './office.ts'

/** Whatever changes a matter changes these. */
export const MATTER_CHANGES = [['desk'], ['matters'], ['overview'], ['matter'], ['supervision'], ['notices']] as const

export const deskQuery = queryOptions({
  queryKey: ['desk'],
  queryFn: ({ signal }) => ask<Desk>('/api/desk', signal),
  refetchInterval: 60_000,
})

export const overviewQuery = queryOptions({
  queryKey: ['overview'],
  queryFn: ({ signal }) => ask<Overview>('/api/overview', signal),
})

export const noticesQuery = queryOptions({
  queryKey: ['notices'],
  queryFn: ({ signal }) => ask<{ items: Notice[]; unseen: number }>('/api/notices', signal),
  refetchInterval: 60_000,
})

export const servicesQuery = queryOptions({
  queryKey: ['services'],
  queryFn: ({ signal }) => ask<{ items: ServiceSummary[] }>('/api/services', signal),
  staleTime: 300_000,
})

export const serviceQuery = (id: string) =>
  queryOptions({
    queryKey: ['services', id],
    queryFn: ({ signal }) => ask<ServiceDetail>(`/api/services/${encodeURIComponent(id)}`, signal),
    staleTime: 300_000,
    enabled: id !== '',
  })

/** @param search the query string as the address shows it, without `?` */
export const mattersQuery = (search: string) =>
  queryOptions({
    queryKey: ['matters', search],
    queryFn: ({ signal }) => ask<MatterPage>(`/api/matters?${search}`, signal),
    placeholderData: keepPreviousData,
  })

export const matterQuery = (id: string) =>
  queryOptions({
    queryKey: ['matter', id],
    queryFn: ({ signal }) => ask<MatterDetail>(`/api/matters/${id}`, signal),
  })

export const recordQuery = (id: string) =>
  queryOptions({
    queryKey: ['matter', id, 'record'],
    queryFn: ({ signal }) => ask<MatterRecord>(`/api/matters/${id}/record`, signal),
  })

export const proofQuery = (entry: string) =>
  queryOptions({
    queryKey: ['proof', entry],
    queryFn: ({ signal }) => ask<EntryProof>(`/api/record/entries/${entry}/proof`, signal),
    enabled: entry !== '',
    gcTime: 0,
  })

export const supervisionQuery = (search: string) =>
  queryOptions({
    queryKey: ['supervision', search],
    queryFn: ({ signal }) => ask<SupervisionList>(`/api/supervision?${search}`, signal),
    placeholderData: keepPreviousData,
  })

/** What is taken between two instants. */
export const bookingsQuery = (from: string, to: string) =>
  queryOptions({
    queryKey: ['bookings', from, to],
    queryFn: ({ signal }) => ask<Board>(`/api/bookings?${new URLSearchParams({ from, to }).toString()}`, signal),
    placeholderData: keepPreviousData,
    refetchInterval: 60_000,
  })

/** What is free of a kind in a period. */
export const freeQuery = (asked: { kind: string; from: string; to: string; people?: string }) =>
  queryOptions({
    queryKey: ['bookings', 'free', asked],
    queryFn: ({ signal }) => ask<Free>(`/api/resources/free?${new URLSearchParams(asked).toString()}`, signal),
    enabled: asked.from !== '' && asked.to > asked.from,
  })

/** Whether a resource is free, and what is instead. */
export const availabilityQuery = (asked: { resource: string; from: string; to: string; people?: string }) =>
  queryOptions({
    queryKey: ['bookings', 'availability', asked],
    queryFn: ({ signal }) =>
      ask<Availability>(`/api/resources/availability?${new URLSearchParams(asked).toString()}`, signal),
    enabled: asked.resource !== '' && asked.from !== '' && asked.to > asked.from,
  })

export const matterBookingsQuery = (id: string) =>
  queryOptions({
    queryKey: ['matter', id, 'bookings'],
    queryFn: ({ signal }) => ask<MatterBookings>(`/api/matters/${id}/bookings`, signal),
  })

export const officeQuery = queryOptions({
  queryKey: ['office'],
  queryFn: ({ signal }) => ask<Office>('/api/office', signal),
  staleTime: 60_000,
})
