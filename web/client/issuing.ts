import { queryOptions } from '@tanstack/react-query'
import type { ArrivalList, PartnerList } from '#api/exchange/schema.ts'
import type { DeliveryView, DocumentView, LedgerPage, ToSignList } from '#api/issuing/schema.ts'
import { ask } from './http.ts'

export const documentQuery = (id: string) =>
  queryOptions({
    queryKey: ['matter', id, 'document'],
    queryFn: ({ signal }) => ask<DocumentView>(`/api/matters/${id}/document`, signal),
  })

export const documentPagesQuery = (id: string) =>
  queryOptions({
    queryKey: ['matter', id, 'document', 'pages'],
    queryFn: ({ signal }) => ask<{ pages: string[] }>(`/api/matters/${id}/document/pages`, signal),
  })

export const toSignQuery = queryOptions({
  queryKey: ['desk', 'to-sign'],
  queryFn: ({ signal }) => ask<ToSignList>('/api/documents/to-sign', signal),
})

export const inboxQuery = queryOptions({
  queryKey: ['deliveries'],
  queryFn: ({ signal }) => ask<{ items: DeliveryView[] }>('/api/deliveries', signal),
})

/** Under the desk's key: what refreshes the desk refreshes it. */
export const waitingQuery = queryOptions({
  queryKey: ['desk', 'waiting'],
  queryFn: ({ signal }) => ask<{ toReceive: number }>('/api/documents/waiting', signal),
})

export const arrivalsQuery = queryOptions({
  queryKey: ['arrivals'],
  queryFn: ({ signal }) => ask<ArrivalList>('/api/arrivals', signal),
})

/** @param search the query string, without `?` */
export const ledgerQuery = (search: string) =>
  queryOptions({
    queryKey: ['ledger', search],
    queryFn: ({ signal }) => ask<LedgerPage>(`/api/documents/ledger?${search}`, signal),
  })

export interface Series {
  id: string
  code: string
  organ: string
}
export const seriesQuery = queryOptions({
  queryKey: ['series'],
  queryFn: ({ signal }) => ask<{ items: Series[] }>('/api/document-series', signal),
})

export interface Chop {
  id: string
  organ: string
  width: number
  madeAt: string
}
export const chopsQuery = queryOptions({
  queryKey: ['chops'],
  queryFn: ({ signal }) => ask<{ items: Chop[] }>('/api/chops', signal),
  retry: false,
})

export const partnersQuery = queryOptions({
  queryKey: ['partners'],
  queryFn: ({ signal }) => ask<PartnerList>('/api/partners', signal),
})
