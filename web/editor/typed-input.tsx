import { Input, type InputProps } from 'antd'
import { useState } from 'react'

/**
 * What is typed and does not count yet. It is forgotten as soon as the value behind it is another one.
 * @returns what is shown, and how it changes
 */
export function useTyped(value: string): [shown: string, type: (text: string) => void] {
  const [own, setOwn] = useState<{ base: string; typed: string }>({ base: value, typed: value })
  return [own.base === value ? own.typed : value, typed => setOwn({ base: value, typed })]
}

type TypedInputProps = Omit<InputProps, 'value' | 'onChange' | 'onBlur'> & {
  value: string
  onCommit: (value: string) => void
}

/** A line that counts when it is left or Enter is pressed: nothing else is worked out anew for every letter. */
export function TypedInput({ value, onCommit, ...rest }: TypedInputProps) {
  const [shown, type] = useTyped(value)
  const commit = () => {
    if (shown !== value) onCommit(shown)
  }
  return (
    <Input {...rest} value={shown} onChange={event => type(event.target.value)} onBlur={commit} onPressEnter={commit} />
  )
}

interface TypedAreaProps {
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
  const [shown, type] = useTyped(value)
  return (
    <Input.TextArea
      {...rest}
      autoSize={{ minRows, maxRows }}
      value={shown}
      onChange={event => type(event.target.value)}
      onBlur={() => {
        if (shown !== value) onCommit(shown)
      }}
    />
  )
}
