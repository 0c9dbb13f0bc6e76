import { Input } from 'antd'
import { useId } from 'react'
import { LANGUAGES, type Language, type Text } from '#base/language.ts'
import { TONGUES } from '../texts/tongues.ts'
import { useEditing } from './context.ts'
import { toTraditional } from './to-traditional.ts'
import { useTyped } from './typed-input.tsx'

const SHORT: Readonly<Record<Language, string>> = { 'zh-Hans': '简', 'zh-Hant': '繁', en: 'EN' }

interface WordsFieldProps {
  label: string
  value: Text
  isLong?: boolean
  onChange: (value: Text) => void
}

/**
 * Words in the three languages. The Traditional ones follow the Simplified ones as long as nobody wrote others; what is
 * typed counts when the field is left.
 */
export function WordsField({ label, value, isLong = false, onChange }: WordsFieldProps) {
  const { track } = useEditing()
  const id = useId()
  const commit = async (language: Language, text: string) => {
    const next = { ...value, [language]: text }
    if (language === 'zh-Hans') {
      const convert = await toTraditional()
      const isOurs = value['zh-Hant'] === '' || value['zh-Hant'] === convert(value['zh-Hans'])
      if (isOurs) next['zh-Hant'] = convert(text)
    }
    onChange(next)
  }
  return (
    <fieldset className="words-field">
      <legend>{label}</legend>
      {LANGUAGES.map(language => (
        <Line
          key={language}
          id={`${id}-${language}`}
          language={language}
          label={`${label} · ${TONGUES[language]}`}
          value={value[language]}
          isLong={isLong}
          onCommit={text => track(commit(language, text))}
        />
      ))}
    </fieldset>
  )
}

interface LineProps {
  id: string
  language: Language
  label: string
  value: string
  isLong: boolean
  onCommit: (text: string) => void
}

function Line({ id, language, label, value, isLong, onCommit }: LineProps) {
  const [shown, type] = useTyped(value)
  const shared = {
    id,
    lang: language,
    'aria-label': label,
    value: shown,
    onBlur: () => {
      if (shown !== value) onCommit(shown)
    },
  }
  return (
    <div className="words-line">
      <span className="faint small" aria-hidden="true">
        {SHORT[language]}
      </span>
      {isLong ? (
        <Input.TextArea
          {...shared}
          autoSize={{ minRows: 1, maxRows: 6 }}
          onChange={event => type(event.target.value)}
        />
      ) : (
        <Input {...shared} onChange={event => type(event.target.value)} />
      )}
    </div>
  )
}
