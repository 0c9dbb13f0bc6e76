import { useEffect, useState } from 'react'
import { useText } from '../../texts/language.tsx'
import { clockFace } from './view.ts'

/** What is left of a clock in minutes, second by second; read aloud once a minute, not sixty times. */
export function Countdown({ until }: { until: string }) {
  const { t } = useText()
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000)
    return () => clearInterval(timer)
  }, [])
  const { time, isOver, isNear } = clockFace(new Date(until).getTime() - now)
  return (
    <span className="countdown" role="timer" data-colour={isOver ? 'red' : isNear ? 'yellow' : 'green'}>
      {t(isOver ? 'duty.over' : 'duty.left', { time })}
    </span>
  )
}
