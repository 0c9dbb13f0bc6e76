import { Select } from 'antd'
import { useId } from 'react'
import type { RefusalView } from '../../client/problem.ts'
import { Field } from '../../parts/field.tsx'

interface NamesFieldProps {
  label: string
  help?: string
  problems?: readonly RefusalView[]
  value: readonly string[]
  onChange: (names: string[]) => void
}

/** Names in their order: typed one after the other, Enter or 、 between them. */
export function NamesField({ label, help, problems, value, onChange }: NamesFieldProps) {
  const id = useId()
  return (
    <Field id={id} label={label} help={help ?? null} problems={problems}>
      <Select
        id={id}
        mode="tags"
        open={false}
        suffixIcon={null}
        tokenSeparators={['、', '，', ',', '；']}
        value={value.filter(name => name.trim() !== '')}
        onChange={(names: string[]) => onChange(names.map(name => name.trim().slice(0, 100)).filter(Boolean))}
      />
    </Field>
  )
}
