import { DatePicker, Select } from 'antd'
import dayjs from 'dayjs'
import { useText } from '../../texts/language.tsx'
import { TypedInput } from '../typed-input.tsx'
import type { RowWords } from './edit-table.ts'
import type { RowView } from './view.ts'

const STRENGTHS = ['MUST', 'GENERAL', 'RECOMMEND', 'LOCAL'] as const
const EVIDENCES = ['found', 'secondary', 'memory', 'convention'] as const

interface CitationEditorProps {
  row: RowView
  onChange: ((words: RowWords) => void) | null
}

/** What a row rests on: its rule, where it stands, how hard it is, who saw it, and from when to when it holds. */
export function CitationEditor({ row, onChange }: CitationEditorProps) {
  const { t } = useText()
  const of = (word: string) => t('rules.wordOf', { word, row: row.description || row.id })
  if (!onChange)
    return (
      <span className="small">
        {row.source} <span className="faint">（{row.rule}）</span>
      </span>
    )
  return (
    <div className="citation">
      <TypedInput
        size="small"
        aria-label={of(t('rules.description'))}
        placeholder={t('rules.description')}
        value={row.description}
        onCommit={description => onChange({ description })}
      />
      <TypedInput
        size="small"
        aria-label={of(t('rules.source'))}
        placeholder={t('rules.source')}
        value={row.source}
        onCommit={source => onChange({ source })}
      />
      <div className="row">
        <TypedInput
          size="small"
          style={{ width: 100 }}
          aria-label={of(t('rules.rule'))}
          placeholder={t('rules.rule')}
          value={row.rule}
          onCommit={rule => onChange({ rule })}
        />
        <Select
          size="small"
          popupMatchSelectWidth={false}
          aria-label={of(t('rules.strength'))}
          value={row.strength || null}
          placeholder={t('rules.strength')}
          options={STRENGTHS.map(one => ({ value: one, label: t(`strength.${one}`) }))}
          onChange={strength => onChange({ strength: strength ?? '' })}
        />
        <Select
          size="small"
          popupMatchSelectWidth={false}
          aria-label={of(t('rules.evidence'))}
          value={row.evidence || null}
          placeholder={t('rules.evidence')}
          options={EVIDENCES.map(one => ({ value: one, label: t(`evidence.${one}`) }))}
          onChange={evidence => onChange({ evidence: evidence ?? '' })}
        />
      </div>
      <div className="row">
        {(['validFrom', 'validTo'] as const).map(end => (
          <DatePicker
            key={end}
            size="small"
            aria-label={of(t(`rules.${end}`))}
            placeholder={t(`rules.${end}`)}
            value={row[end] ? dayjs(row[end]) : null}
            onChange={day => onChange({ [end]: day ? day.format('YYYY-MM-DD') : '' })}
          />
        ))}
      </div>
    </div>
  )
}
