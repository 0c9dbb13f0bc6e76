import { useQueryClient } from '@tanstack/react-query'
import type { AmendmentDetail } from '#api/amendments/schema.ts'
import { amendmentQuery, SERVICE_CHANGES } from '../client/amendments.ts'
import { useSend } from '../client/use-send.ts'
import type { EditedFiles } from './use-files.ts'

/** What can be done with an amendment as a whole. Every act saves first what was written. */
export function useAmending({ id }: AmendmentDetail, edited: EditedFiles) {
  const queries = useQueryClient()
  const saving = useSend<AmendmentDetail>()
  const submitting = useSend<AmendmentDetail>(SERVICE_CHANGES)
  const sendingBack = useSend<AmendmentDetail>(SERVICE_CHANGES)
  const publishing = useSend<{ service: string; version: number }>(SERVICE_CHANGES)
  const discarding = useSend(SERVICE_CHANGES)
  const path = `/api/amendments/${id}`
  const take = (amendment: AmendmentDetail) => queries.setQueryData(amendmentQuery(id).queryKey, amendment)

  /** @returns the version that now is saved */
  const save = async (): Promise<number> => {
    const { edits, version } = await edited.settled()
    if (Object.keys(edits).length === 0) return version
    const amendment = await saving.mutateAsync({ method: 'PATCH', path, body: { files: edits }, version })
    edited.saved(amendment)
    take(amendment)
    return amendment.version
  }
  return {
    saving,
    submitting,
    sendingBack,
    publishing,
    discarding,
    save,
    /** Takes over what somebody else saved, and keeps what was written here beside it. */
    reload: () => queries.invalidateQueries({ queryKey: amendmentQuery(id).queryKey }),
    submit: async (reason: string) => {
      const seen = await save()
      take(
        await submitting.mutateAsync({ method: 'POST', path: `${path}/submission`, body: { reason }, version: seen }),
      )
    },
    sendBack: async (reason: string) => {
      take(await sendingBack.mutateAsync({ method: 'POST', path: `${path}/returns`, body: { reason } }))
    },
    publish: () => publishing.mutateAsync({ method: 'POST', path: `${path}/publication` }),
    discard: async () => {
      await discarding.mutateAsync({ method: 'DELETE', path })
      edited.forget()
    },
  }
}
