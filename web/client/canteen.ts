import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { Canteen, Kitchen } from '#api/canteen/schema.ts'
import { ask } from './http.ts'

/** Whatever is ordered, posted or handed out changes these. */
export const CANTEEN_CHANGES = [['canteen'], ['kitchen']] as const

export const canteenQuery = (from: string, to: string) =>
  queryOptions({
    queryKey: ['canteen', from, to],
    queryFn: ({ signal }) => ask<Canteen>(`/api/canteen?from=${from}&to=${to}`, signal),
    placeholderData: keepPreviousData,
  })

export const kitchenQuery = (day: string) =>
  queryOptions({
    queryKey: ['kitchen', day],
    queryFn: ({ signal }) => ask<Kitchen>(`/api/canteen/kitchen?day=${day}`, signal),
    placeholderData: keepPreviousData,
    refetchInterval: 30_000,
  })
