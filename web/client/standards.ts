import { queryOptions } from '@tanstack/react-query'
import type { Standards } from '#api/standards/schema.ts'
import { ask } from './http.ts'

export const standardsQuery = queryOptions({
  queryKey: ['standards'],
  queryFn: ({ signal }) => ask<Standards>('/api/standards', signal),
})
