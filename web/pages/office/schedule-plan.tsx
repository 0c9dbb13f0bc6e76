import { useQuery } from '@tanstack/react-query'
import type { Plan } from '#api/schedules/schema.ts'
import type { Recurrence } from '#calendar/recurrence.ts'
import { send } from '../../client/http.ts'
import { newKey } from '../../client/new-key.ts'
import { useWhen } from '../../parts/use-when.ts'
import { useText } from '../../texts/language.tsx'

/** On which days it would fall, counted by the server with the office's calendar. */
export function SchedulePlan({ recurrence, fromOn }: { recurrence: Recurrence; fromOn: string }) {
  const { t, language } = useText()
  const { weekday } = useWhen()
  const body = { recurrence, fromOn }
  const plan = useQuery({
    queryKey: ['schedule-plan', JSON.stringify(body)],
    queryFn: () => send<Plan>('POST', '/api/schedules/plan', body, { key: newKey() }),
  }).data
  if (!plan) return null
  const days = plan.days.map(weekday).join(language === 'en' ? ', ' : '、')
  return (
    <div role="status">
      <p>
        <b>{plan.words}</b>
      </p>
      <p className="soft">{plan.days.length > 0 ? t('schedules.plan', { days }) : t('schedules.nowhere')}</p>
    </div>
  )
}
