import { queryOptions } from '@tanstack/react-query'
import type { LetterChoice } from '#api/letters/schema.ts'
import { ask } from './http.ts'

/** The letters a matter can have. */
export const lettersQuery = (matter: string) =>
  queryOptions({
    queryKey: ['matter', matter, 'letters'],
    queryFn: ({ signal }) => ask<{ items: LetterChoice[] }>(`/api/matters/${matter}/letters`, signal),
  })
