import { useQuery } from '@tanstack/react-query'
import { Button, Radio, Skeleton } from 'antd'
import { useState } from 'react'
import { draftVersionsQuery } from '../client/drafts.ts'
import { MATTER_CHANGES } from '../client/queries.ts'
import { useSend } from '../client/use-send.ts'
import { Empty } from '../parts/empty.tsx'
import { ActorName } from '../parts/person.tsx'
import { useProblemText } from '../parts/problem-text.ts'
import { useWhen } from '../parts/use-when.ts'
import { useText } from '../texts/language.tsx'
import { Comparison } from './comparison.tsx'
import type { DraftWork } from './use-draft.ts'

interface VersionsProps {
  matter: string
  work: DraftWork
  mayWrite: boolean
  restored: () => Promise<void>
}

/** 稿次: what was kept, by whom; any one beside what is written now, and back to it. */
export function Versions({ matter, work, mayWrite, restored }: VersionsProps) {
  const { t } = useText()
  const { moment } = useWhen()
  const say = useProblemText()
  const versions = useQuery(draftVersionsQuery(matter))
  const restoring = useSend([...MATTER_CHANGES, ['draft', matter]])
  const [from, setFrom] = useState<number | null>(null)
  const [to, setTo] = useState<number | null>(null)
  const items = versions.data?.items
  if (!items) return <Skeleton active paragraph={{ rows: 6 }} />
  if (items.length === 0) return <Empty title={t('draft.noVersions')} text={t('draft.noVersionsText')} />
  const before = from ?? items[0]?.version ?? 1
  const restore = async (version: number) => {
    const revision = await work.keeper.flush()
    if (revision === null) return
    const body = { version, note: t('draft.restoredNote', { version }) }
    restoring.mutate(
      { method: 'POST', path: `/api/matters/${matter}/draft/restoration`, body, version: revision },
      { onSuccess: () => void restored() },
    )
  }
  return (
    <div className="stack">
      <table className="draft-versions">
        <thead>
          <tr>
            <th scope="col">{t('draft.compareFrom')}</th>
            <th scope="col">{t('draft.compareTo')}</th>
            <th scope="col">{t('draft.version')}</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <td />
            <td>
              <Radio checked={to === null} aria-label={t('draft.now')} onChange={() => setTo(null)} />
            </td>
            <td>{t('draft.now')}</td>
          </tr>
          {items.map(({ version, note, at, by }) => (
            <tr key={version}>
              <td>
                <Radio
                  checked={before === version}
                  aria-label={t('draft.fromVersion', { version })}
                  onChange={() => setFrom(version)}
                />
              </td>
              <td>
                <Radio
                  checked={to === version}
                  aria-label={t('draft.toVersion', { version })}
                  onChange={() => setTo(version)}
                />
              </td>
              <td>
                <div className="row">
                  <b>{t('draft.number', { version })}</b>
                  {note && <span>{note}</span>}
                  {mayWrite && (
                    <Button
                      size="small"
                      type="text"
                      loading={restoring.isPending}
                      onClick={() => void restore(version)}
                    >
                      {t('draft.restore')}
                    </Button>
                  )}
                </div>
                <span className="faint small">
                  <ActorName actor={by} /> · <span className="numbers">{moment(at)}</span>
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {restoring.error && (
        <p className="field-wrong" role="alert">
          {say(restoring.error)}
        </p>
      )}
      <Comparison matter={matter} from={before} to={to} revision={work.revision} />
    </div>
  )
}
