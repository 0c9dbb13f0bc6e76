import { useText } from '../../texts/language.tsx'
import { useParts } from '../context.ts'
import { TypedInput } from '../typed-input.tsx'

/** What a guard's row says, and what to do instead, in the language one works in; the others stand with the texts. */
export function RuleWords({ row, name, isRead }: { row: string; name: string; isRead: boolean }) {
  const { t, language } = useText()
  const { texts, setTexts } = useParts()
  const words = texts?.[language].rules?.[row]
  if (!words) return null
  if (isRead)
    return (
      <>
        {words.says}
        <br />
        <span className="soft">{words.instead}</span>
      </>
    )
  const put = (part: 'says' | 'instead', word: string) =>
    setTexts((own, one) =>
      one === language ? { ...own, rules: { ...own.rules, [row]: { ...words, [part]: word } } } : own,
    )
  return (
    <span className="stack" style={{ gap: 4, minWidth: 220 }}>
      {(['says', 'instead'] as const).map(part => (
        <TypedInput
          key={part}
          size="small"
          lang={language}
          placeholder={t(`guard.${part}`)}
          title={t(`guard.${part}`)}
          aria-label={`${t(`guard.${part}`)} · ${name}`}
          value={words[part]}
          onCommit={word => put(part, word)}
        />
      ))}
    </span>
  )
}
