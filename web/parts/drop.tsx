import { InboxOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useId, useState, type DragEvent } from 'react'
import { useText } from '../texts/language.tsx'
import { saySize } from './size.ts'
import './drop.css'

interface DropProps {
  files: readonly File[]
  onAdd: (files: File[]) => void
  onRemove: (file: File) => void
  isBusy?: boolean
}

/** Files, dropped or chosen; the keyboard opens the same chooser. */
export function Drop({ files, onAdd, onRemove, isBusy }: DropProps) {
  const { t } = useText()
  const id = useId()
  const [isOver, setOver] = useState(false)
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    onAdd([...event.dataTransfer.files])
  }
  return (
    <div>
      <label
        htmlFor={id}
        className="drop"
        data-over={isOver || undefined}
        onDragOver={event => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <InboxOutlined aria-hidden="true" />
        <span>{t(isBusy ? 'drop.busy' : 'drop.text')}</span>
        <input
          id={id}
          type="file"
          multiple
          className="sr-only"
          onChange={event => {
            onAdd([...(event.target.files ?? [])])
            event.target.value = ''
          }}
        />
      </label>
      <ul className="drop-files">
        {files.map(file => (
          <li key={`${file.name}-${file.size}-${file.lastModified}`} className="row">
            <span className="grow">{file.name}</span>
            <span className="faint numbers">{saySize(file.size)}</span>
            <Button
              size="small"
              type="text"
              aria-label={t('drop.removeLabel', { name: file.name })}
              onClick={() => onRemove(file)}
            >
              {t('drop.remove')}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  )
}
