import { useId, useRef, type KeyboardEvent, type ReactNode } from 'react'
import './tabs.css'

interface Tab {
  key: string
  label: string
  children: ReactNode
}

interface TabsProps {
  label: string
  items: readonly Tab[]
  activeKey: string
  onChange: (key: string) => void
  className?: string
}

const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1 }

/**
 * One row of tabs and the panel of the chosen one (WAI-ARIA "tabs"): arrows, Home and End move along the row. On a phone
 * the row scrolls sideways; no tab hides behind a button.
 */
export function Tabs({ label, items, activeKey, onChange, className = '' }: TabsProps) {
  const id = useId()
  const row = useRef<HTMLDivElement>(null)
  const at = Math.max(
    0,
    items.findIndex(item => item.key === activeKey),
  )
  const active = items[at]
  const onKeyDown = (event: KeyboardEvent) => {
    const last = items.length - 1
    const step = STEPS[event.key]
    const next =
      event.key === 'Home' ? 0 : event.key === 'End' ? last : step && (at + step + items.length) % items.length
    const item = next === undefined ? undefined : items[next]
    if (!item || next === undefined) return
    event.preventDefault()
    onChange(item.key)
    row.current?.querySelectorAll<HTMLElement>('[role="tab"]')[next]?.focus()
  }
  return (
    <div className={`tabs ${className}`}>
      <div ref={row} role="tablist" aria-label={label} className="tabs-row no-print" onKeyDown={onKeyDown}>
        {items.map(item => (
          <button
            key={item.key}
            type="button"
            role="tab"
            id={`${id}-${item.key}`}
            className="plain tab"
            aria-selected={item === active}
            aria-controls={`${id}-panel`}
            tabIndex={item === active ? 0 : -1}
            onClick={() => onChange(item.key)}
          >
            {item.label}
          </button>
        ))}
      </div>
      <div
        key={active?.key}
        role="tabpanel"
        id={`${id}-panel`}
        aria-labelledby={active && `${id}-${active.key}`}
        className="tabs-panel"
      >
        {active?.children}
      </div>
    </div>
  )
}
