import { useQuery } from '@tanstack/react-query'
import { Navigate, Outlet, useLocation } from 'react-router'
import { setupQuery, useSession } from '../client/session.ts'
import { Trouble } from '../parts/trouble.tsx'

/** Lets in who is signed in; sends the others to where they can become so, and back again afterwards. */
export function Gate() {
  const session = useSession()
  const { pathname, search } = useLocation()
  const isOut = session.data === null
  const setup = useQuery({ ...setupQuery, enabled: isOut })
  if (session.isError) return <Trouble error={session.error} retry={() => void session.refetch()} />
  if (session.isPending) return null
  if (session.data === null) {
    if (setup.isPending) return null
    if (setup.data?.needed) return <Navigate to="/setup" replace />
    const next = pathname === '/' ? '' : `?next=${encodeURIComponent(pathname + search)}`
    return <Navigate to={`/sign-in${next}`} replace />
  }
  if (session.data.mustChangePassword && pathname !== '/password') return <Navigate to="/password" replace />
  return <Outlet />
}
