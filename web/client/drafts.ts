import { queryOptions } from '@tanstack/react-query'
import type { ComparedLine, DraftVersionView, DraftView, OwnDraft } from '#api/drafts/schema.ts'
import { ask } from './http.ts'

/** The draft as the server has it; what is typed lies in the keeper. */
export const draftQuery = (matter: string) =>
  queryOptions({
    queryKey: ['draft', matter],
    queryFn: ({ signal }) => ask<DraftView>(`/api/matters/${matter}/draft`, signal),
    gcTime: 0,
  })

export const draftVersionsQuery = (matter: string) =>
  queryOptions({
    queryKey: ['draft', matter, 'versions'],
    queryFn: ({ signal }) => ask<{ items: DraftVersionView[] }>(`/api/matters/${matter}/draft/versions`, signal),
  })

/** @param to null for the working copy */
export const comparisonQuery = (matter: string, from: number, to: number | null, revision: number) =>
  queryOptions({
    queryKey: ['draft', matter, 'comparison', from, to, to === null ? revision : 0],
    queryFn: ({ signal }) =>
      ask<{ lines: ComparedLine[] }>(
        `/api/matters/${matter}/draft/comparison?from=${from}${to === null ? '' : `&to=${to}`}`,
        signal,
      ),
  })

export const ownDraftsQuery = queryOptions({
  queryKey: ['drafts'],
  queryFn: ({ signal }) => ask<{ items: OwnDraft[] }>('/api/drafts', signal),
})
