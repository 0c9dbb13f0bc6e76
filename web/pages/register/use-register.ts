import { useState } from 'react'
import type { Registered } from '#api/matters/schema.ts'
import { MATTER_CHANGES } from '../../client/queries.ts'
import { useSend } from '../../client/use-send.ts'
import { useUploads } from '../../client/use-uploads.ts'
import type { FormField } from '../../forms/schema.ts'
import { requestOf, type Draft } from './view.ts'

/** Registers, then sends the files one by one. A file that is refused does not undo the registering: it is told. */
export function useRegister(done: (matter: Registered, refused: number) => void) {
  const registering = useSend<Registered>(MATTER_CHANGES)
  const uploads = useUploads()
  const [registered, setRegistered] = useState<Registered | null>(null)
  const attach = async (matter: Registered, files: readonly File[]) => {
    const refused = await uploads.sendAll(matter.id, files)
    if (refused.length === 0) done(matter, 0)
    else setRegistered(matter)
  }
  const submit = (draft: Draft, fields: readonly FormField[], files: readonly File[]) =>
    registering.mutate(
      { method: 'POST', path: '/api/matters', body: requestOf(draft, fields) },
      { onSuccess: matter => void attach(matter, files) },
    )
  return {
    submit,
    registered,
    refused: uploads.refused,
    isBusy: registering.isPending || uploads.isBusy,
    error: registering.error,
  }
}
