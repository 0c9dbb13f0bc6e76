import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import type {
  AmendmentDetail,
  AmendmentSummary,
  ExampleResult,
  FindingView,
  PlayedAct,
  RehearsalView,
} from '#api/amendments/schema.ts'
import type { PossibleMove, ServiceVersion } from '#api/services/schema.ts'
import { ask, send } from './http.ts'
import { newKey } from './new-key.ts'

/** Whatever changes services changes these. */
export const SERVICE_CHANGES = [['services'], ['amendments']] as const

export const amendmentsQuery = (isManager: boolean) =>
  queryOptions({
    queryKey: ['amendments'],
    queryFn: ({ signal }) => ask<{ items: AmendmentSummary[] }>('/api/amendments', signal),
    enabled: isManager,
  })

export const amendmentQuery = (id: string) =>
  queryOptions({
    queryKey: ['amendments', id],
    queryFn: ({ signal }) => ask<AmendmentDetail>(`/api/amendments/${id}`, signal),
    // Somebody else's newer save is told when one saves, not while one writes.
    staleTime: Infinity,
  })

/** @param version the saved state it is about: another one is another question */
export const findingsQuery = (id: string, version: number) =>
  queryOptions({
    queryKey: ['amendments', id, 'findings', version],
    queryFn: ({ signal }) => ask<{ items: FindingView[] }>(`/api/amendments/${id}/findings`, signal),
    staleTime: Infinity,
  })

export const examplesQuery = (id: string, version: number) =>
  queryOptions({
    queryKey: ['amendments', id, 'examples', version],
    queryFn: ({ signal }) => ask<{ items: ExampleResult[] }>(`/api/amendments/${id}/examples`, signal),
    staleTime: Infinity,
    retry: false,
  })

/** Plays an example as it stands on the screen. @param files what is changed there and not saved */
export const playExample = (id: string, yaml: string, files: Readonly<Record<string, string | null>>) =>
  send<{ items: PlayedAct[] }>('POST', `/api/amendments/${id}/plays`, { yaml, files }, { key: newKey() })

/** Past matters, page by page. */
export const rehearsalQuery = (id: string, version: number, days: number) =>
  infiniteQueryOptions({
    queryKey: ['amendments', id, 'rehearsal', version, days],
    queryFn: ({ signal, pageParam }) =>
      ask<RehearsalView>(
        `/api/amendments/${id}/rehearsal?days=${days}${pageParam === null ? '' : `&after=${pageParam}`}`,
        signal,
      ),
    initialPageParam: null as string | null,
    getNextPageParam: page => page.next,
    staleTime: Infinity,
    retry: false,
  })

export const versionsQuery = (service: string) =>
  queryOptions({
    queryKey: ['services', service, 'versions'],
    queryFn: ({ signal }) =>
      ask<{ items: ServiceVersion[] }>(`/api/services/${encodeURIComponent(service)}/versions`, signal),
  })

export const movesQuery = (service: string) =>
  queryOptions({
    queryKey: ['services', service, 'moves'],
    queryFn: ({ signal }) =>
      ask<{ version: number; items: PossibleMove[] }>(`/api/services/${encodeURIComponent(service)}/moves`, signal),
  })
