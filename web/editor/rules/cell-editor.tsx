import { InputNumber, Select } from 'antd'
import { useText } from '../../texts/language.tsx'
import { useParts } from '../context.ts'
import { TypedInput } from '../typed-input.tsx'
import { UNITS } from './limits.ts'
import { quote, unquote, valuesOf } from './feel.ts'
import { useValueWord } from './value-words.ts'
import type { Column } from './view.ts'

interface CellEditorProps {
  column: Column
  isOutput: boolean
  value: string
  label: string
  /** Absent: the cell is only read. */
  onChange: ((value: string) => void) | null
}

/** A cell in the way a clerk fills it in: chosen where there is something to choose, FEEL where there is not. */
export function CellEditor({ column, isOutput, value, label, onChange }: CellEditorProps) {
  const { t, language } = useText()
  const { form, texts } = useParts()
  const wordOf = useValueWord(column.name)
  const field = form?.properties[column.name]
  // A table may name the units it uses now; a clerk chooses among all that there are.
  const units = isOutput && column.name === 'unit' ? UNITS : null
  const codes: readonly string[] | null = units ?? column.allowed ?? field?.enum ?? null
  const chosen = valuesOf(value)
  if (!onChange)
    return <>{value === '-' ? t('rules.any') : (chosen?.map(wordOf).join('、') ?? booleanWord(value) ?? value)}</>
  if (column.type === 'boolean' && (value === '-' || value === 'true' || value === 'false'))
    return (
      <Select
        size="small"
        aria-label={label}
        popupMatchSelectWidth={false}
        value={value}
        options={[
          ...(isOutput ? [] : [{ value: '-', label: t('rules.any') }]),
          { value: 'true', label: t('form.yes') },
          { value: 'false', label: t('form.no') },
        ]}
        onChange={onChange}
      />
    )
  if (isOutput && column.type === 'number' && /^-?\d+(\.\d+)?$/.test(value))
    return (
      <InputNumber
        size="small"
        aria-label={label}
        value={Number(value)}
        onChange={number => {
          if (number !== null) onChange(String(number))
        }}
      />
    )
  if (isOutput && codes && unquote(value) !== null)
    return (
      <Select
        size="small"
        aria-label={label}
        popupMatchSelectWidth={false}
        value={unquote(value)}
        options={codes.map(code => ({ value: code, label: wordOf(code) }))}
        onChange={code => onChange(quote(code ?? ''))}
      />
    )
  if (!isOutput && codes && (value === '-' || chosen))
    return (
      <Select
        size="small"
        mode="multiple"
        aria-label={label}
        popupMatchSelectWidth={false}
        placeholder={t('rules.any')}
        style={{ minWidth: 110 }}
        value={chosen ?? []}
        options={codes.map(code => ({ value: code, label: wordOf(code) }))}
        onChange={all => onChange(all.length === 0 ? '-' : all.map(quote).join(', '))}
      />
    )
  return (
    <TypedInput
      size="small"
      spellCheck={false}
      aria-label={label}
      lang={language}
      title={texts?.[language].fields[column.name]?.help ?? t('rules.feel')}
      value={value}
      onCommit={text => onChange(text.trim() === '' ? '-' : text.trim())}
    />
  )

  function booleanWord(feel: string): string | null {
    return feel === 'true' ? t('form.yes') : feel === 'false' ? t('form.no') : null
  }
}
