import { useRouteError } from 'react-router'
import { Trouble } from '../parts/trouble.tsx'

/** What stands where a page broke: what happened, and a way on. */
export function Broken() {
  return <Trouble error={useRouteError()} retry={() => window.location.reload()} />
}
