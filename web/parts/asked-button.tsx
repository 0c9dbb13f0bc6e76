import { Button, Input, Popconfirm } from 'antd'
import { useState } from 'react'

/** A button whose act wants a few words first. */
export function AskedButton({
  label,
  ask,
  isBusy,
  onSay,
}: {
  label: string
  /** What the words are: a reason, a name. */
  ask: string
  isBusy: boolean
  onSay: (words: string) => void
}) {
  const [words, setWords] = useState('')
  return (
    <Popconfirm
      icon={null}
      title={label}
      description={
        <Input.TextArea
          aria-label={ask}
          placeholder={ask}
          autoSize={{ minRows: 1, maxRows: 4 }}
          value={words}
          onChange={event => setWords(event.target.value)}
        />
      }
      onConfirm={() => onSay(words)}
    >
      <Button size="small" loading={isBusy}>
        {label}
      </Button>
    </Popconfirm>
  )
}
