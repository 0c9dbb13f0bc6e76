import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import type { DraftView } from '#api/drafts/schema.ts'
import type { MatterDetail } from '#api/matters/schema.ts'
import { draftQuery } from '../client/drafts.ts'
import { useNarrow } from '../parts/use-narrow.ts'
import { Tabs } from '../parts/tabs.tsx'
import { useText } from '../texts/language.tsx'
import { Findings } from './findings.tsx'
import { HeadActs } from './head-acts.tsx'
import { Preview } from './preview.tsx'
import { StandingAlert } from './standing-alert.tsx'
import { useDraft } from './use-draft.ts'
import { useLive } from './use-live.ts'
import { Versions } from './versions.tsx'
import { WrittenPart, type WrittenHands } from './written-part.tsx'
import './drafting.css'

interface DraftEditorProps {
  matter: MatterDetail
  draft: DraftView
  person: string
}

/** The text at the left, beside it the pages, what the rules say, and the versions; on a phone all of it as tabs. */
export function DraftEditor({ matter, draft, person }: DraftEditorProps) {
  const { t } = useText()
  const queries = useQueryClient()
  const isNarrow = useNarrow()
  const [side, setSide] = useState(isNarrow ? 'text' : draft.mayReview ? 'findings' : 'preview')
  /** Grows when the text was put there by something else than typing: the editors begin anew. */
  const [epoch, setEpoch] = useState(0)
  const written = useRef<WrittenHands>(null)
  const work = useDraft(matter.id, person, draft)
  const live = useLive(matter.id, work.content)
  const replace = (content: DraftView['content']) => {
    work.change(content)
    setEpoch(epoch + 1)
  }
  const reload = async (which: 'theirs' | 'mine') => {
    const server = await queries.fetchQuery({ ...draftQuery(matter.id), staleTime: 0 })
    work.keeper.settle(server, which)
    setEpoch(epoch + 1)
  }
  const goTo = (at: string) => {
    if (isNarrow) setSide('text')
    setTimeout(() => written.current?.goTo(at), 0)
  }
  const text = (
    <WrittenPart key={epoch} hands={written} work={work} findings={live.findings} isReadOnly={!draft.mayWrite} />
  )
  const sides = [
    { key: 'preview', label: t('draft.preview'), children: <Preview live={live} /> },
    {
      key: 'findings',
      label: t('draft.findings', { count: live.findings.length }),
      children: <Findings findings={live.findings} goTo={goTo} />,
    },
    {
      key: 'versions',
      label: t('draft.versions'),
      children: <Versions matter={matter.id} work={work} mayWrite={draft.mayWrite} restored={() => reload('theirs')} />,
    },
  ]
  return (
    <article className="drafting">
      <HeadActs matter={matter} draft={draft} work={work} replace={replace} />
      <StandingAlert work={work} settle={reload} />
      {isNarrow ? (
        <Tabs
          label={t('draft.title')}
          activeKey={side}
          onChange={setSide}
          items={[{ key: 'text', label: t('draft.text'), children: text }, ...sides]}
        />
      ) : (
        <div className="drafting-columns">
          {text}
          <Tabs className="drafting-side" label={t('draft.title')} activeKey={side} onChange={setSide} items={sides} />
        </div>
      )}
    </article>
  )
}
