import { CloseOutlined, PlusOutlined } from '@ant-design/icons'
import { Button, Input } from 'antd'
import { useId, type ReactNode } from 'react'
import type { RefusalView } from '../../client/problem.ts'
import { Field } from '../../parts/field.tsx'
import { useText } from '../../texts/language.tsx'

interface NamedListProps<One extends { name: string }> {
  label: string
  help?: string | null
  problems?: readonly RefusalView[] | undefined
  value: readonly One[]
  /** What the button says that adds one, and what is added. */
  addition: { label: string; make: () => One }
  /** What is asked of one beside its name. */
  draw: (one: One, at: number, put: (part: Partial<One>) => void) => ReactNode
  onChange: (list: One[]) => void
}

/** Names one below the other, each with what is asked of it; one is added at the end or taken away. */
export function NamedList<One extends { name: string }>({
  label,
  help,
  problems,
  value,
  addition,
  draw,
  onChange,
}: NamedListProps<One>) {
  const { t } = useText()
  const id = useId()
  const put = (at: number, part: Partial<One>) =>
    onChange(value.map((one, index) => (index === at ? { ...one, ...part } : one)))
  return (
    <Field id={`${id}-0`} label={label} help={help ?? null} problems={problems}>
      <ul className="draft-addressees">
        {value.map((one, at) => (
          <li key={at} className="row">
            <Input
              id={`${id}-${at}`}
              className="grow"
              aria-label={t('draft.addresseeName', { label, number: at + 1 })}
              value={one.name}
              maxLength={100}
              onChange={event => put(at, { name: event.target.value } as Partial<One>)}
            />
            {draw(one, at, part => put(at, part))}
            <Button
              type="text"
              aria-label={t('draft.addresseeAway', { name: one.name })}
              icon={<CloseOutlined />}
              onClick={() => onChange(value.filter((_, index) => index !== at))}
            />
          </li>
        ))}
      </ul>
      <div>
        <Button
          size="small"
          id={value.length === 0 ? `${id}-0` : undefined}
          icon={<PlusOutlined />}
          onClick={() => onChange([...value, addition.make()])}
        >
          {addition.label}
        </Button>
      </div>
    </Field>
  )
}
