import { useText } from '../../texts/language.tsx'
import { useParts } from '../context.ts'
import { WordsField } from '../words-field.tsx'
import { NameField } from './name-field.tsx'
import type { PanelProps } from './panel.tsx'

/** An end: what a matter that came to it is said to be. An end inside a sub-process has only its name in the drawing. */
export function EndPanel({ drawing, element }: PanelProps) {
  const { t } = useText()
  const { texts, setTexts } = useParts()
  if (texts?.['zh-Hans'].ends[element.id] === undefined) return <NameField drawing={drawing} element={element} />
  return (
    <WordsField
      label={t('board.name')}
      value={{
        'zh-Hans': texts['zh-Hans'].ends[element.id] ?? '',
        'zh-Hant': texts['zh-Hant'].ends[element.id] ?? '',
        en: texts.en.ends[element.id] ?? '',
      }}
      onChange={words => {
        setTexts((all, language) => ({ ...all, ends: { ...all.ends, [element.id]: words[language] } }))
        drawing.get('modeling').updateProperties(element, { name: words['zh-Hans'] })
      }}
    />
  )
}
