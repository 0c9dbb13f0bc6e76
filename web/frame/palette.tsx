import { useQuery } from '@tanstack/react-query'
import { Input, Modal } from 'antd'
import { useDeferredValue, useState, type KeyboardEvent } from 'react'
import { useNavigate } from 'react-router'
import { mattersQuery } from '../client/queries.ts'
import { useText } from '../texts/language.tsx'
import { choicesFor, wantedOf } from './palette-choices.ts'
import { useActions } from './use-actions.ts'
import './palette.css'

const LIST = 'palette-list'

/** Search over everything, and every action by its words; arrows and Enter are enough. */
export function Palette({ close }: { close: () => void }) {
  const { t } = useText()
  const navigate = useNavigate()
  const actions = useActions()
  const [typed, setTyped] = useState('')
  const [at, setAt] = useState(0)
  const wanted = useDeferredValue(wantedOf(typed))
  const found = useQuery({
    ...mattersQuery(new URLSearchParams({ q: wanted, size: '8' }).toString()),
    enabled: wanted.length > 1,
  })
  const choices = choicesFor(typed, actions, wanted.length > 1 ? (found.data?.items ?? []) : [])
  const open = (address: string) => {
    close()
    void navigate(address)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    // While a Chinese input method composes, Enter and arrows belong to it.
    if (event.nativeEvent.isComposing) return
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step !== 0) {
      event.preventDefault()
      setAt(current => (current + step + choices.length) % Math.max(1, choices.length))
    }
    const chosen = choices[at]
    if (event.key === 'Enter' && chosen) open(chosen.address)
  }
  return (
    <Modal
      open
      onCancel={close}
      footer={null}
      closable={false}
      width={560}
      title={<span className="sr-only">{t('frame.search')}</span>}
    >
      <Input
        autoFocus
        size="large"
        role="combobox"
        aria-expanded="true"
        aria-controls={LIST}
        aria-activedescendant={choices[at] ? `choice-${at}` : undefined}
        aria-label={t('frame.search')}
        placeholder={t('palette.placeholder')}
        value={typed}
        onKeyDown={onKeyDown}
        onChange={event => {
          setTyped(event.target.value)
          setAt(0)
        }}
      />
      <ul id={LIST} role="listbox" aria-label={t('palette.found')} className="palette">
        {choices.map((choice, index) => (
          <li
            key={choice.key}
            id={`choice-${index}`}
            role="option"
            aria-selected={index === at}
            onMouseEnter={() => setAt(index)}
            onClick={() => open(choice.address)}
          >
            <span className="grow">{choice.words}</span>
            <span className="faint numbers">{choice.number ?? t('palette.action')}</span>
          </li>
        ))}
      </ul>
      {choices.length === 0 && <p className="soft">{found.isFetching ? t('palette.searching') : t('palette.none')}</p>}
    </Modal>
  )
}
