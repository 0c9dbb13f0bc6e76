import { useQuery } from '@tanstack/react-query'
import { Button, Skeleton } from 'antd'
import type { MatterDetail } from '#api/matters/schema.ts'
import { documentQuery } from '../../../client/issuing.ts'
import { Trouble } from '../../../parts/trouble.tsx'
import { useWhen } from '../../../parts/use-when.ts'
import { useText } from '../../../texts/language.tsx'
import { Deliveries } from './deliveries.tsx'
import { IssueActs } from './issue-acts.tsx'

/** Whether a matter issues a document: somebody kept a draft of it. */
export const hasDocument = ({ story }: MatterDetail): boolean => story.some(line => line.kind === 'draft.kept')

/** 公文: who signed it, its number and its file, whom it went to and what became of it there. */
export function DocumentTab({ matter }: { matter: MatterDetail }) {
  const { t } = useText()
  const { day } = useWhen()
  const document = useQuery(documentQuery(matter.id))
  if (document.isError) return <Trouble error={document.error} retry={() => void document.refetch()} />
  if (!document.data) return <Skeleton active paragraph={{ rows: 6 }} />
  const { signatures, issue, voided, version } = document.data
  return (
    <div className="stack">
      <section>
        <h3>{t('issuing.signatures')}</h3>
        {signatures.length === 0 && <p className="soft">{t('issuing.unsigned')}</p>}
        <ul className="stack" style={{ gap: 6 }}>
          {signatures.map(one => (
            <li key={`${one.post.id} ${one.version}`} className={one.counts ? undefined : 'faint'}>
              <b>{one.name}</b> {one.post.unit} {one.post.name} · {day(one.signedOn)} ·{' '}
              {t('issuing.signedVersion', { version: one.version })}
              {one.opinion && <div>{one.opinion}</div>}
              {!one.counts && <div>{t('issuing.outdated')}</div>}
            </li>
          ))}
        </ul>
      </section>
      <section className="stack" style={{ gap: 8 }}>
        <h3>{t('issuing.number')}</h3>
        {issue ? (
          <p>
            <b className="numbers">
              {t('issuing.fileOf', { number: issue.number, date: day(issue.datedOn), copies: issue.copies })}
            </b>
            {issue.madeAt && <> · {t(issue.isChopped ? 'issuing.chopped' : 'issuing.unchopped')}</>}
            {issue.revoked && (
              <span className="mark">
                {' '}
                {t(`issuing.revoked.${issue.revoked.how}`)}：{issue.revoked.reason}
              </span>
            )}
          </p>
        ) : (
          <p className="soft">{t('issuing.noNumber')}</p>
        )}
        {voided.map(one => (
          <p key={one.number} className="soft">
            <span className="numbers">{one.number}</span> {t('issuing.voidBecause', { reason: one.reason })}
          </p>
        ))}
        <div className="row">
          {version !== null && (
            <Button href={`/api/matters/${matter.id}/document.pdf`} target="_blank">
              {t(issue?.madeAt ? 'issuing.theFile' : 'issuing.pages')}
            </Button>
          )}
          <IssueActs matter={matter.id} document={document.data} />
        </div>
      </section>
      {issue && <Deliveries matter={matter.id} document={document.data} />}
    </div>
  )
}
