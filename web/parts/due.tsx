import { Popover } from 'antd'
import type { Due } from '#api/matters/schema.ts'
import { useText } from '../texts/language.tsx'
import { useWhen } from './use-when.ts'
import './due.css'

const WORD = { red: 'due.red', yellow: 'due.yellow', green: 'due.green' } as const

/** A due date in people's words, with its colour said aloud; one tap opens the arithmetic. */
export function DueMark({ due }: { due: Due | null }) {
  const { t } = useText()
  const { weekday } = useWhen()
  if (!due) return <span className="faint">{t('due.none')}</span>
  return (
    <Popover trigger={['click', 'focus']} title={t('due.why')} content={<Arithmetic due={due} />}>
      <button type="button" className="plain due" data-colour={due.colour}>
        <span className="due-word">{t(WORD[due.colour])}</span>
        <span className="due-words">
          {due.words}
          {due.colour === 'red' && ` · ${weekday(due.day)}`}
        </span>
      </button>
    </Popover>
  )
}

/** How the date was counted, line by line; the first line names the article it rests on. */
export function Arithmetic({ due }: { due: Due }) {
  const { t } = useText()
  return (
    <div className="arithmetic">
      <ol>
        {due.arithmetic.map((line, index) => (
          <li key={index}>{line}</li>
        ))}
      </ol>
      {due.provisional && <p className="small soft">{t('due.provisional')}</p>}
      {due.citation && <p className="small faint">{t('due.rule', { rule: due.citation.rule })}</p>}
    </div>
  )
}
