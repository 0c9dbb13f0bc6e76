import { useQuery } from '@tanstack/react-query'
import { Skeleton } from 'antd'
import { useParams } from 'react-router'
import { draftQuery } from '../../client/drafts.ts'
import { matterQuery } from '../../client/queries.ts'
import { sessionQuery } from '../../client/session.ts'
import { DraftEditor } from '../../drafting/draft-editor.tsx'
import { Trouble } from '../../parts/trouble.tsx'

/** 起草: the official document of a matter, written at the left, seen as it will be printed at the right. */
export function DraftPage() {
  const { id = '' } = useParams()
  const draft = useQuery({ ...draftQuery(id), refetchOnWindowFocus: false })
  const matter = useQuery(matterQuery(id))
  const session = useQuery(sessionQuery)
  const error = draft.error ?? matter.error
  if (error) return <Trouble error={error} retry={() => void draft.refetch()} />
  if (!draft.data || !matter.data || !session.data) return <Skeleton active paragraph={{ rows: 14 }} />
  return <DraftEditor key={id} matter={matter.data} draft={draft.data} person={session.data.person.id} />
}
