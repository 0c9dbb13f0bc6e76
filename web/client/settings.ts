import { queryOptions } from '@tanstack/react-query'
import type { z } from 'zod'
import type { Calendars, ReadCalendar } from '#api/calendars/schema.ts'
import type { Facts } from '#api/confirmations/schema.ts'
import { ask } from './http.ts'

export type CalendarYear = z.infer<typeof Calendars>['items'][number]
export type CalendarReading = z.infer<typeof ReadCalendar>

export interface Webhook {
  id: string
  url: string
  madeAt: string
}

export const calendarsQuery = queryOptions({
  queryKey: ['calendars'],
  queryFn: ({ signal }) => ask<z.infer<typeof Calendars>>('/api/calendars', signal),
})

export const factsQuery = queryOptions({
  queryKey: ['confirmations'],
  queryFn: ({ signal }) => ask<z.infer<typeof Facts>>('/api/confirmations', signal),
})

export const webhooksQuery = queryOptions({
  queryKey: ['webhooks'],
  queryFn: ({ signal }) => ask<{ items: Webhook[] }>('/api/webhooks', signal),
})
