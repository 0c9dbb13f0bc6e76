import { Input, type InputProps } from 'antd'
import { useEffect, useState } from 'react'

type TypedInputProps = Omit<InputProps, 'value' | 'onChange' | 'onBlur'> & {
  value: string
  onCommit: (value: string) => void
}

/** A line that counts when it is left or Enter is pressed: nothing else is worked out anew for every letter. */
export function TypedInput({ value, onCommit, ...rest }: TypedInputProps) {
  const [typed, setTyped] = useState(value)
  useEffect(() => setTyped(value), [value])
  const commit = () => {
    if (typed !== value) onCommit(typed)
  }
  return (
    <Input
      {...rest}
      value={typed}
      onChange={event => setTyped(event.target.value)}
      onBlur={commit}
      onPressEnter={commit}
    />
  )
}

type TypedAreaProps = {
  value: string
  onCommit: (value: string) => void
  minRows?: number
  maxRows?: number
  'aria-label': string
  spellCheck?: boolean
  className?: string
}

/** The same for a text of many lines. */
export function TypedArea({ value, onCommit, minRows = 4, maxRows = 30, ...rest }: TypedAreaProps) {
  const [typed, setTyped] = useState(value)
  useEffect(() => setTyped(value), [value])
  return (
    <Input.TextArea
      {...rest}
      autoSize={{ minRows, maxRows }}
      value={typed}
      onChange={event => setTyped(event.target.value)}
      onBlur={() => {
        if (typed !== value) onCommit(typed)
      }}
    />
  )
}
