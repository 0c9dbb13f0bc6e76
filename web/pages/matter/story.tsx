import type { StoryLine } from '#api/matters/schema.ts'
import { Empty } from '../../parts/empty.tsx'
import { ActorName } from '../../parts/person.tsx'
import { useWhen } from '../../parts/use-when.ts'
import { useText } from '../../texts/language.tsx'
import { foldStory } from './view.ts'
import './story.css'

/** What happened, newest first: words as people wrote them, 批示 set apart, machine entries folded. */
export function Story({ story }: { story: readonly StoryLine[] }) {
  const { t } = useText()
  if (story.length === 0) return <Empty title={t('story.empty')} />
  return (
    <ol className="story">
      {foldStory(story).map(part =>
        part.kind === 'line' ? (
          <Line key={part.line.id} line={part.line} />
        ) : (
          <li key={part.lines[0]?.id} className="story-machine">
            <details>
              <summary>{t('story.machine', { count: part.lines.length })}</summary>
              <ol className="story">
                {part.lines.map(line => (
                  <Line key={line.id} line={line} />
                ))}
              </ol>
            </details>
          </li>
        ),
      )}
    </ol>
  )
}

function Line({ line }: { line: StoryLine }) {
  const { t } = useText()
  const { moment } = useWhen()
  return (
    <li className="story-line">
      <div className="story-head">
        <time dateTime={line.at} className="numbers faint">
          {moment(line.at)}
        </time>
        <span>{line.by && <ActorName actor={line.by} />}</span>
        {!line.sealed && <span className="faint small">{t('story.unsealed')}</span>}
      </div>
      <div>{line.text}</div>
      {line.opinion && (
        <blockquote className="opinion verbatim" data-opinion={line.opinion.kind}>
          {line.opinion.kind === 'instruction' && <span className="opinion-word">{t('story.instruction')}</span>}
          {line.opinion.text}
        </blockquote>
      )}
    </li>
  )
}
