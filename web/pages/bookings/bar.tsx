import { Tooltip } from 'antd'
import type { CSSProperties } from 'react'
import { Link } from 'react-router'
import { useText } from '../../texts/language.tsx'
import { hoursOn, type BoardRow } from './view.ts'

/** One booking: it opens its matter, where that is the reader's to see. */
export function Bar({ row, day, style }: { row: BoardRow; day: string; style?: CSSProperties }) {
  const { t } = useText()
  const hours = hoursOn(row, day) || t('bookings.allDay')
  const about = [hours, row.words, row.focus, row.holder, t(`bookings.state.${row.state}`)].filter(Boolean).join(' · ')
  const words = (
    <>
      <span className="numbers">{hours}</span> {row.words}
    </>
  )
  const drawn = {
    className: 'bar',
    'data-state': row.state,
    'data-focus': row.focus !== null,
    ...(style ? { style } : {}),
  }
  return (
    <Tooltip title={about}>
      {row.matter ? (
        <Link to={`/matters/${row.matter}`} {...drawn}>
          {words}
        </Link>
      ) : (
        <span {...drawn}>{words}</span>
      )}
    </Tooltip>
  )
}
