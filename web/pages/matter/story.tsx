import { Switch } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import type { MatterDetail, StoryLine } from '#api/matters/schema.ts'
import { Empty } from '../../parts/empty.tsx'
import { ActorName } from '../../parts/person.tsx'
import { useWhen } from '../../parts/use-when.ts'
import { useText } from '../../texts/language.tsx'
import { foldStory, withNumbers } from './view.ts'
import './story.css'

/** What happened, newest first: words as people wrote them, 批示 set apart, the machine's entries behind a switch. */
export function Story({ matter }: { matter: MatterDetail }) {
  const { t } = useText()
  const [withMachine, setWithMachine] = useState(false)
  const { story, relations } = matter
  if (story.length === 0) return <Empty title={t('story.empty')} />
  const count = story.filter(line => line.machine).length
  return (
    <>
      {count > 0 && (
        <label className="story-switch no-print">
          <Switch size="small" checked={withMachine} onChange={setWithMachine} />
          {t('story.machine', { count })}
        </label>
      )}
      <ol className="story">
        {foldStory(story, withMachine).map(part =>
          part.kind === 'line' ? (
            <Line key={part.line.id} line={part.line} relations={relations} />
          ) : (
            <Readings key={part.lines[0]?.id} lines={part.lines} />
          ),
        )}
      </ol>
    </>
  )
}

function Line({ line, relations }: { line: StoryLine; relations: MatterDetail['relations'] }) {
  const { t } = useText()
  return (
    <li className="story-line" data-machine={line.machine || undefined}>
      <div className="story-head">
        <At line={line} />
        {line.by && <ActorName actor={line.by} />}
      </div>
      <div>
        {withNumbers(line.text, relations).map((piece, index) =>
          piece.opens ? (
            <Link key={index} className="told" to={`/matters/${piece.opens}`}>
              {piece.text}
            </Link>
          ) : (
            <span key={index}>{piece.text}</span>
          ),
        )}
      </div>
      {line.opinion && (
        <blockquote className="opinion verbatim" data-opinion={line.opinion.kind}>
          {line.opinion.kind === 'instruction' && <span className="opinion-word">{t('story.instruction')}</span>}
          {line.opinion.text}
        </blockquote>
      )}
    </li>
  )
}

/** Five people who read one after the other are one line with five names. */
function Readings({ lines }: { lines: readonly StoryLine[] }) {
  const { t } = useText()
  const [newest] = lines
  if (!newest) return null
  return (
    <li className="story-line">
      <div className="story-head">
        <At line={newest} />
        {lines.length > 1 && <b>{t('story.readings', { count: lines.length })}</b>}
        {lines.length === 1 && newest.by && <ActorName actor={newest.by} />}
      </div>
      {lines.length === 1 ? (
        newest.text
      ) : (
        <ul className="story-readers">
          {lines.map(line => (
            <li key={line.id}>{line.by && <ActorName actor={line.by} />}</li>
          ))}
        </ul>
      )}
    </li>
  )
}

function At({ line }: { line: StoryLine }) {
  const { moment } = useWhen()
  return (
    <time dateTime={line.at} className="numbers faint">
      {moment(line.at)}
    </time>
  )
}
