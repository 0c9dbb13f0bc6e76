import type { MatterDetail, MatterTask } from '#api/matters/schema.ts'
import { DueMark } from '../../parts/due.tsx'
import { useWhen } from '../../parts/use-when.ts'
import { useText } from '../../texts/language.tsx'
import './shares.css'

type Division = MatterDetail['divisions'][number]
type Share = Division[number] & { newest: MatterTask | undefined }

/** Where each one stands of what was given to many: who has taken it, who has done it, who is silent. */
export function Divisions({ matter }: { matter: MatterDetail }) {
  return matter.divisions.map((division, index) => <Shares key={index} matter={matter} division={division} />)
}

function Shares({ matter, division }: { matter: MatterDetail; division: Division }) {
  const { t } = useText()
  const shares = division.map(share => ({ ...share, newest: matter.tasks.find(task => task.id === share.task) }))
  const done = shares.filter(({ newest }) => newest?.state === 'done' || newest?.state === 'cancelled').length
  const count = { done, total: shares.length }
  return (
    <details className="panel division" open={done < shares.length}>
      <summary>
        <h2>{t('division.title')}</h2> <span className="soft">{t('division.count', count)}</span>
      </summary>
      <table className="shares">
        <thead>
          <tr>
            <th scope="col">{t('division.unit')}</th>
            <th scope="col">{t('division.state')}</th>
            <th scope="col">{t('division.when')}</th>
            <th scope="col">{t('division.said')}</th>
          </tr>
        </thead>
        <tbody>
          {shares.map(share => (
            <Row key={share.name} share={share} />
          ))}
        </tbody>
      </table>
    </details>
  )
}

function Row({ share: { name, newest, opinion } }: { share: Share }) {
  const { t } = useText()
  const { moment } = useWhen()
  if (!newest)
    return (
      <tr>
        <th scope="row">{name}</th>
        <td className="faint">{t('division.waiting')}</td>
        <td />
        <td />
      </tr>
    )
  const isOpen = newest.state === 'open'
  return (
    <tr data-state={newest.state}>
      <th scope="row">
        {name} <span className="faint small">{newest.post.people.join('、')}</span>
      </th>
      <td>
        {newest.state === 'cancelled' ? t('division.cancelled') : `${newest.stepName}${isOpen ? '' : ' ✓'}`}
        {isOpen && newest.readAt === null && <span className="faint small"> · {t('matter.unread')}</span>}
        {isOpen && newest.urged > 0 && (
          <span className="acting small"> · {t('desk.urged', { count: newest.urged })}</span>
        )}
      </td>
      <td>
        {isOpen && newest.due && <DueMark due={newest.due} />}
        {isOpen && !newest.due && t('division.since', { moment: moment(newest.openedAt) })}
        {!isOpen && newest.doneAt !== null && moment(newest.doneAt)}
      </td>
      <td className="verbatim">{opinion ?? (isOpen ? '' : newest.outcomeName)}</td>
    </tr>
  )
}
