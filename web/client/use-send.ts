import { useMutation, useQueryClient, type QueryKey } from '@tanstack/react-query'
import { useState } from 'react'
import { send, type UnsafeMethod } from './http.ts'
import { keepKey } from './keep-key.ts'
import { newKey } from './new-key.ts'

export interface Deed {
  method: UnsafeMethod
  path: string
  body?: unknown
  version?: number
}

const contentOf = (deed: Deed): string =>
  JSON.stringify([deed.method, deed.path, deed.body instanceof FormData ? fileNames(deed.body) : deed.body])

const fileNames = (form: FormData): string[] =>
  [...form.values()].map(value => (value instanceof File ? `${value.name}:${value.size}:${value.lastModified}` : value))

/**
 * Sends what a person does, under a key that survives retries, and lets the named queries be read again afterwards.
 * The error stays until the next attempt, so that it can stand beside its cause.
 */
export function useSend<T = unknown>(refresh: readonly QueryKey[] = []) {
  const queries = useQueryClient()
  const [key] = useState(() => keepKey(newKey))
  return useMutation<T, Error, Deed>({
    mutationFn: deed =>
      send<T>(deed.method, deed.path, deed.body, {
        key: key.of(contentOf(deed)),
        ...(deed.version === undefined ? {} : { version: deed.version }),
      }),
    onSuccess: async () => {
      key.done()
      await Promise.all(refresh.map(queryKey => queries.invalidateQueries({ queryKey })))
    },
  })
}
