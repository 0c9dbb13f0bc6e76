import { Button } from 'antd'
import { Link } from 'react-router'
import type { Desk, DeskTask } from '#api/desk/schema.ts'
import { readDeed } from '../../client/deeds.ts'
import { MATTER_CHANGES } from '../../client/queries.ts'
import { useSend } from '../../client/use-send.ts'
import { Empty } from '../../parts/empty.tsx'
import { Trouble } from '../../parts/trouble.tsx'
import { UrgencyMark } from '../../parts/state-mark.tsx'
import { useText } from '../../texts/language.tsx'
import { TaskLine } from './mine.tsx'

/** 请我看: one tap receipts a reading. */
export function Readings({ desk }: { desk: Desk }) {
  const { t } = useText()
  if (desk.readings.length === 0) return <Empty title={t('desk.readingsEmpty')} text={t('desk.readingsEmptyText')} />
  return (
    <ul className="desk-list rows">
      {desk.readings.map(reading => (
        <Reading key={reading.id} reading={reading} />
      ))}
    </ul>
  )
}

function Reading({ reading }: { reading: DeskTask }) {
  const { t } = useText()
  const read = useSend(MATTER_CHANGES)
  return (
    <li>
      <div>
        <div>
          <UrgencyMark urgency={reading.matter.urgency} />{' '}
          <Link to={`/matters/${reading.matter.id}`} className="desk-title">
            {reading.matter.title}
          </Link>
        </div>
        <div className="desk-line">
          <TaskLine task={reading} />
        </div>
        {read.isError && <Trouble error={read.error} />}
      </div>
      <Button
        size="small"
        loading={read.isPending}
        aria-label={t('desk.readLabel', { title: reading.matter.title })}
        onClick={() => read.mutate(readDeed(reading))}
      >
        {t('desk.read')}
      </Button>
    </li>
  )
}
