import { Input } from 'antd'
import { useEffect, useId, useState } from 'react'
import { LANGUAGES, type Language, type Text } from '#base/language.ts'
import { useEditing } from './context.ts'
import { TONGUES } from '../texts/tongues.ts'
import { toTraditional } from './to-traditional.ts'

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
  const [typed, setTyped] = useState(value)
  const known = JSON.stringify(value)
  useEffect(() => setTyped(JSON.parse(known) as Text), [known])
  const write = (language: Language, text: string) => setTyped(current => ({ ...current, [language]: text }))
  const leave = async (language: Language) => {
    if (typed[language] === value[language]) return
    const next = { ...typed }
    if (language === 'zh-Hans') {
      const convert = await toTraditional()
      const isOurs = typed['zh-Hant'] === '' || typed['zh-Hant'] === convert(value['zh-Hans'])
      if (isOurs) next['zh-Hant'] = convert(typed['zh-Hans'])
    }
    setTyped(next)
    onChange(next)
  }
  return (
    <fieldset className="words-field">
      <legend>{label}</legend>
      {LANGUAGES.map(language => {
        const shared = {
          id: `${id}-${language}`,
          value: typed[language],
          lang: language,
          'aria-label': `${label} · ${TONGUES[language]}`,
          onBlur: () => track(leave(language)),
        }
        return (
          <div key={language} className="words-line">
            <span className="faint small" aria-hidden="true">
              {SHORT[language]}
            </span>
            {isLong ? (
              <Input.TextArea
                {...shared}
                autoSize={{ minRows: 1, maxRows: 6 }}
                onChange={event => write(language, event.target.value)}
              />
            ) : (
              <Input {...shared} onChange={event => write(language, event.target.value)} />
            )}
          </div>
        )
      })}
    </fieldset>
  )
}
