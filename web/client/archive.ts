import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { ArchiveStanding, BoxList, ItemDetail, ItemPage, UnfiledPage } from '#api/archive/schema.ts'
import { ask } from './http.ts'

/** Whatever is filed, boxed or set changes these. */
export const ARCHIVE_CHANGES = [['archive']] as const

export const archiveQuery = queryOptions({
  queryKey: ['archive'],
  queryFn: ({ signal }) => ask<ArchiveStanding>('/api/archive', signal),
})

/** @param search the query string, without `?` */
export const itemsQuery = (search: string) =>
  queryOptions({
    queryKey: ['archive', 'items', search],
    queryFn: ({ signal }) => ask<ItemPage>(`/api/archive/items?${search}`, signal),
    placeholderData: keepPreviousData,
  })

export const itemQuery = (code: string) =>
  queryOptions({
    queryKey: ['archive', 'item', code],
    queryFn: ({ signal }) => ask<ItemDetail>(`/api/archive/item?${new URLSearchParams({ code }).toString()}`, signal),
  })

export const unfiledQuery = (year: number) =>
  queryOptions({
    queryKey: ['archive', 'unfiled', year],
    queryFn: ({ signal }) => ask<UnfiledPage>(`/api/archive/unfiled?year=${year}&size=100`, signal),
  })

export const boxesQuery = queryOptions({
  queryKey: ['archive', 'boxes'],
  queryFn: ({ signal }) => ask<BoxList>('/api/archive/boxes', signal),
})
