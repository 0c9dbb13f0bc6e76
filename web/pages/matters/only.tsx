import { Tag } from 'antd'
import { useQuery } from '@tanstack/react-query'
import { officeQuery } from '../../client/queries.ts'
import { useWhen } from '../../parts/use-when.ts'
import { useText } from '../../texts/language.tsx'
import type { Filter } from './view.ts'

/** The filters that no field above the register shows, because a number led here: each in words, and taken off by a tap. */
export function Only({ search, clear }: { search: URLSearchParams; clear: (names: readonly Filter[]) => void }) {
  const { t } = useText()
  const { day } = useWhen()
  const units = useQuery(officeQuery).data?.units ?? []
  const unit = units.find(one => one.id === search.get('holdingUnit'))
  const voice = search.get('voice')
  const period = (
    names: readonly ['closedFrom', 'closedTo'] | readonly ['dueFrom', 'dueTo'],
    word: 'Closed' | 'Due',
  ) => {
    const [from, to] = names.map(name => search.get(name))
    if (!from && !to) return []
    const said = t(`matters.only${word}`, { from: from ? day(from) : '…', to: to ? day(to) : '…' })
    return [{ names, said }]
  }
  const only: { names: readonly Filter[]; said: string }[] = [
    ...(unit ? [{ names: ['holdingUnit'] as const, said: t('matters.onlyHoldingUnit', { name: unit.name }) }] : []),
    ...(voice === 'public' || voice === 'grassroots'
      ? [{ names: ['voice'] as const, said: t(`matters.onlyVoice.${voice}`) }]
      : []),
    ...period(['closedFrom', 'closedTo'], 'Closed'),
    ...period(['dueFrom', 'dueTo'], 'Due'),
  ]
  if (only.length === 0) return null
  return (
    <div className="row no-print matters-only">
      {only.map(({ names, said }) => (
        <Tag key={said} closable onClose={() => clear(names)}>
          {said}
        </Tag>
      ))}
    </div>
  )
}
