import { useQuery } from '@tanstack/react-query'
import { Skeleton } from 'antd'
import { useParams } from 'react-router'
import { amendmentQuery } from '../../client/amendments.ts'
import { AmendmentEditor } from '../../editor/amendment-editor.tsx'
import { Trouble } from '../../parts/trouble.tsx'

/** The page of a service while its next version is written: the manual, with every part of it an editor. */
export function AmendmentPage() {
  const { id = '' } = useParams()
  const amendment = useQuery(amendmentQuery(id))
  if (amendment.isError) return <Trouble error={amendment.error} retry={() => void amendment.refetch()} />
  if (!amendment.data) return <Skeleton active paragraph={{ rows: 14 }} />
  return <AmendmentEditor key={amendment.data.id} amendment={amendment.data} />
}
