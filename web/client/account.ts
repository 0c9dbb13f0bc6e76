import { queryOptions } from '@tanstack/react-query'
import type { z } from 'zod'
import type { FeedList } from '#api/feeds/schema.ts'
import type { TotpOffer, TotpState } from '#api/session/schema.ts'
import type { TokenList } from '#api/tokens/schema.ts'
import { ask } from './http.ts'

export type Totp = z.infer<typeof TotpState>
export type Offer = z.infer<typeof TotpOffer>
export type Feed = FeedList['items'][number]
export type Token = z.infer<typeof TokenList>['items'][number]

export const totpQuery = queryOptions({
  queryKey: ['totp'],
  queryFn: ({ signal }) => ask<Totp>('/api/session/totp', signal),
})

export const tokensQuery = queryOptions({
  queryKey: ['tokens'],
  queryFn: ({ signal }) => ask<{ items: Token[] }>('/api/tokens', signal),
})

export const feedsQuery = queryOptions({
  queryKey: ['feeds'],
  queryFn: ({ signal }) => ask<FeedList>('/api/feeds', signal),
})
