import { queryOptions } from '@tanstack/react-query'
import type { LibraryPage } from '#api/library/schema.ts'
import { ask } from './http.ts'

/** Articles by a word, or those a citation names; nothing is asked for neither. */
export const libraryQuery = (q: string, source: string) =>
  queryOptions({
    queryKey: ['library', q, source],
    queryFn: ({ signal }) =>
      ask<LibraryPage>(`/api/library?${new URLSearchParams(source ? { source } : { q }).toString()}`, signal),
    enabled: q !== '' || source !== '',
    staleTime: 300_000,
  })
