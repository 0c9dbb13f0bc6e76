import { useState } from 'react'
import { useRouteError } from 'react-router'
import { Trouble } from '../parts/trouble.tsx'
import { renew } from './renewed.ts'

/** What stands where a page broke: what happened, and a way on. A page of before the last update is opened anew instead. */
export function Broken() {
  const error = useRouteError()
  const [isRenewing] = useState(renew)
  return isRenewing ? null : <Trouble error={error} retry={() => window.location.reload()} />
}
