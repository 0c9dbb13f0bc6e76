import type { ReactNode } from 'react'
import { NavLink } from 'react-router'
import { useText, type Say } from '../texts/language.tsx'

export interface Place {
  to: string
  word: Parameters<Say>[0]
  icon: ReactNode
}

/** One place: its picture and its word; where one is, is marked. */
export function PlaceLink({ place: { to, word, icon }, onClick }: { place: Place; onClick?: () => void }) {
  const { t } = useText()
  return (
    <NavLink to={to} end={to === '/'} className="place" {...(onClick ? { onClick } : {})}>
      <span className="place-icon" aria-hidden="true">
        {icon}
      </span>
      <span className="place-word">{t(word)}</span>
    </NavLink>
  )
}
