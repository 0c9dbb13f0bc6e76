import type { MatterDetail } from '#api/matters/schema.ts'
import { ActorName } from '../../parts/person.tsx'
import { useWhen } from '../../parts/use-when.ts'
import { useText } from '../../texts/language.tsx'

/** What is told of looking at a file, or taking one. */
const LOOKS =
  /^(?:attachment\.(?:viewed|taken|original)|document\.(?:viewed|taken)|draft\.taken|delivery\.(?:opened|printed))$/

/** 谁看过: who opened or took the files of a matter whose circle is bounded, newest first. */
export function Looks({ matter: { story } }: { matter: Pick<MatterDetail, 'story'> }) {
  const { t } = useText()
  const { moment } = useWhen()
  const looks = story.filter(line => LOOKS.test(line.kind)).toReversed()
  return (
    <section className="stack" style={{ gap: 6 }} aria-labelledby="looks">
      <h3 id="looks">{t('viewer.looks')}</h3>
      <p className="soft small">{t('viewer.looksText')}</p>
      {looks.length === 0 && <p className="faint">{t('viewer.noLooks')}</p>}
      <ul className="stack" style={{ gap: 4 }}>
        {looks.map(({ id, at, by, text }) => (
          <li key={id}>
            <span className="numbers soft">{moment(at)}</span> {by && <ActorName actor={by} />} {text}
          </li>
        ))}
      </ul>
    </section>
  )
}
