import { queryOptions } from '@tanstack/react-query'
import type { Similar } from '#api/relations/schema.ts'
import { send } from './http.ts'
import { newKey } from './new-key.ts'

/** A matter that is there, or what is about to be registered. */
type Compared = { matter: string } | { title: string; asker?: string; contact?: string }

/** What may be the same once more. It is asked with a body, because addresses are logged and askers are not to be. */
export const similarQuery = (compared: Compared) =>
  queryOptions({
    queryKey: ['similar', compared],
    queryFn: () => send<Similar>('POST', '/api/similar-matters', compared, { key: newKey() }),
    staleTime: 60_000,
  })
