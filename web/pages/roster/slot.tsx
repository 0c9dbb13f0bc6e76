import { Popover, Select, type RefSelectProps } from 'antd'
import { useEffect, useRef, useState } from 'react'
import type { Roster, SlotView } from '#api/roster/schema.ts'
import { useWhen } from '../../parts/use-when.ts'
import { useText } from '../../texts/language.tsx'
import { conflictOf } from './conflicts.ts'
import { useWhy } from './use-why.ts'

export interface SlotProps {
  roster: Roster
  watch: Roster['watches'][number]
  slot: SlotView
  /** Who is being dragged. */
  dragged: string | null
  /** Puts somebody down; `null` when the reader may not. */
  put: ((slot: SlotView, postId: string, personId: string | null) => void) | null
  /** Told of a drop that cannot be. */
  refuse: (why: string) => void
  /** Asks to swap this shift; `null` when it is not the reader's. */
  swap: (() => void) | null
}

/** One shift of the grid: says who is down, takes whoever is dropped on it, and says at once why somebody cannot be. */
export function Slot(props: SlotProps) {
  const { roster, watch, slot, dragged, put, refuse, swap } = props
  const { t } = useText()
  const { weekday } = useWhen()
  const why = useWhy()
  const [isOpen, setOpen] = useState(false)
  const conflict = dragged === null ? null : conflictOf(roster, watch.postId, slot, dragged)
  const own = slot.person && conflictOf(roster, watch.postId, slot, slot.person.id)
  const label = t('roster.slot', {
    day: weekday(slot.day),
    watch: watch.name,
    person: slot.person?.name ?? t('roster.gap'),
  })
  const drop = () => {
    if (dragged === null || !put) return
    const person = roster.people.find(one => one.id === dragged)
    if (conflict?.kind === 'clash') refuse(t('roster.clashHere', { person: person?.name, why: why(conflict) }))
    else put(slot, watch.postId, dragged)
  }
  const button = (
    <button
      type="button"
      className="plain roster-slot"
      data-empty={slot.person === null || undefined}
      data-conflict={conflict?.kind ?? own?.kind}
      aria-label={own ? `${label}，${why(own)}` : label}
      title={own ? why(own) : undefined}
      onClick={put ? undefined : (swap ?? undefined)}
      onDragOver={event => {
        if (put && dragged !== null) event.preventDefault()
      }}
      onDrop={event => {
        event.preventDefault()
        drop()
      }}
    >
      <small>{watch.name}</small>
      <span>{conflict ? why(conflict) : (slot.person?.name ?? t('roster.gap'))}</span>
    </button>
  )
  if (!put) return button
  return (
    <Popover
      trigger="click"
      open={isOpen}
      onOpenChange={setOpen}
      destroyOnHidden
      content={
        <Chooser
          {...props}
          label={t('roster.choose', { day: weekday(slot.day), watch: watch.name })}
          choose={personId => {
            setOpen(false)
            put(slot, watch.postId, personId)
          }}
        />
      }
    >
      {button}
    </Popover>
  )
}

function Chooser({
  roster,
  watch,
  slot,
  label,
  choose,
}: SlotProps & { label: string; choose: (personId: string | null) => void }) {
  const { t } = useText()
  const why = useWhy()
  const select = useRef<RefSelectProps>(null)
  // The popover takes its place first; a field that is focused before that loses the focus again.
  useEffect(() => {
    const timer = setTimeout(() => select.current?.focus(), 50)
    return () => clearTimeout(timer)
  }, [])
  const people = roster.people.map(person => {
    const conflict = conflictOf(roster, watch.postId, slot, person.id)
    return {
      value: person.id,
      label: conflict ? `${person.name}（${why(conflict)}）` : `${person.name}（${person.unit}）`,
      disabled: conflict?.kind === 'clash',
    }
  })
  return (
    <Select
      ref={select}
      defaultOpen
      aria-label={label}
      placeholder={label}
      style={{ width: 280 }}
      showSearch={{ optionFilterProp: 'label' }}
      value={slot.person?.id ?? null}
      options={[
        ...(slot.person && roster.publishedAt === null ? [{ value: '', label: t('roster.clear') }] : []),
        ...people,
      ]}
      onChange={(personId: string) => choose(personId === '' ? null : personId)}
    />
  )
}
