import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query'
import { ask, holdCsrf } from './http.ts'
import { keepOwnDrafts } from './own-drafts.ts'
import { ProblemError } from './problem.ts'

export interface SessionPost {
  id: string
  name: string
  unit: string
  unitId: string
  /** The cover through which the post is held today. */
  via: { person: string; post: string; until: string } | null
}

export interface Session {
  person: { id: string; name: string; language: string }
  posts: readonly SessionPost[]
  permissions: readonly string[]
  duties: readonly string[]
  csrf: string
  mustChangePassword: boolean
}

async function readSession(signal: AbortSignal): Promise<Session | null> {
  try {
    const session = await ask<Session>('/api/session', signal)
    holdCsrf(session.csrf)
    keepOwnDrafts(sessionStorage, session.person.id)
    return session
  } catch (error) {
    if (error instanceof ProblemError && error.problem.status === 401) return null
    throw error
  }
}

export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: ({ signal }) => readSession(signal),
  staleTime: 60_000,
})

/** Who is signed in; `null` when nobody is. */
export const useSession = () => useQuery(sessionQuery)

/** Takes over the session a sign-in gave, and forgets what another person had on the screen. */
export function useTakeSession(): (session: Session | null) => void {
  const queries = useQueryClient()
  return session => {
    queries.clear()
    holdCsrf(session?.csrf ?? null)
    keepOwnDrafts(sessionStorage, session?.person.id ?? null)
    queries.setQueryData(sessionQuery.queryKey, session)
  }
}

export const setupQuery = queryOptions({
  queryKey: ['setup'],
  queryFn: ({ signal }) => ask<{ needed: boolean }>('/api/setup', signal),
})
