import { useQuery } from '@tanstack/react-query'
import { Button, InputNumber, Skeleton } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import type { ArchiveSettingsView, BoxList } from '#api/archive/schema.ts'
import { ARCHIVE_CHANGES, boxesQuery } from '../../client/archive.ts'
import { useSend } from '../../client/use-send.ts'
import { Empty } from '../../parts/empty.tsx'
import { Listing } from '../../parts/listing.tsx'
import { Trouble } from '../../parts/trouble.tsx'
import { useText } from '../../texts/language.tsx'

type Box = BoxList['boxes'][number]
type Shelf = BoxList['unboxed'][number]

const four = (seq: number): string => String(seq).padStart(4, '0')
const inBox = ({ year, retention, class: of, box }: Box): string =>
  new URLSearchParams({ year: String(year), retention, class: of, box: String(box) }).toString()

/** 盒: what lies in none yet, and the boxes with their spines, stamps and catalogues. */
export function Boxes({ isKeeper, classes }: { isKeeper: boolean; classes: ArchiveSettingsView['classes'] }) {
  const { t } = useText()
  const boxes = useQuery(boxesQuery)
  if (boxes.isError) return <Trouble error={boxes.error} retry={() => void boxes.refetch()} />
  if (!boxes.data) return <Skeleton active paragraph={{ rows: 6 }} />
  const shelf = ({ year, retention, class: of }: Box | Shelf) =>
    `${year} · ${t(`archive.period.${retention}`)} · ${classes.find(({ code }) => code === of)?.name ?? of}`
  return (
    <div className="stack">
      {isKeeper && boxes.data.unboxed.length > 0 && (
        <section className="stack" aria-labelledby="unboxed">
          <h2 id="unboxed">{t('archive.unboxed')}</h2>
          <ul className="stack">
            {boxes.data.unboxed.map(one => (
              <li key={shelf(one)} className="row">
                <span className="grow">
                  {shelf(one)} <span className="soft">{t('archive.count', { count: one.items })}</span>
                </span>
                <PutInBox shelf={one} />
              </li>
            ))}
          </ul>
        </section>
      )}
      <Listing<Box>
        label={t('archive.boxes')}
        rows={boxes.data.boxes}
        idOf={inBox}
        empty={<Empty title={t('archive.noBoxes')} text={t('archive.noBoxesText')} />}
        columns={[
          {
            key: 'box',
            label: t('archive.box'),
            onCard: 'heading',
            draw: box => (
              <Link className="told" to={`/archive?tab=catalogue&${inBox(box)}`}>
                {shelf(box)} · {t('archive.boxNumber', { box: box.box })}
              </Link>
            ),
          },
          {
            key: 'range',
            label: t('archive.range'),
            isNumber: true,
            draw: box => `${four(box.fromSeq)}–${four(box.toSeq)}`,
          },
          { key: 'items', label: t('archive.items'), isNumber: true, draw: box => box.items },
          { key: 'pages', label: t('archive.pages'), isNumber: true, draw: box => box.pages },
          {
            key: 'prints',
            label: t('archive.prints'),
            draw: box => (
              <span className="row">
                <Button size="small" href={`/api/archive/items.pdf?${inBox(box)}`} download>
                  {t('archive.printCatalogue')}
                </Button>
                <Button size="small" href={`/api/archive/labels.pdf?${inBox(box)}`} download>
                  {t('archive.printLabels')}
                </Button>
              </span>
            ),
          },
        ]}
      />
    </div>
  )
}

/** The next items of a shelf go into its next box, through the one that still fits. */
function PutInBox({ shelf }: { shelf: Shelf }) {
  const { t } = useText()
  const [through, setThrough] = useState(shelf.toSeq)
  const boxing = useSend<{ box: number }>(ARCHIVE_CHANGES)
  const { year, retention, class: of } = shelf
  return (
    <span className="row">
      <label htmlFor={`through-${year}-${retention}-${of}`} className="soft">
        {t('archive.through', { from: four(shelf.fromSeq) })}
      </label>
      <InputNumber
        id={`through-${year}-${retention}-${of}`}
        min={shelf.fromSeq}
        max={shelf.toSeq}
        value={through}
        onChange={value => setThrough(value ?? shelf.toSeq)}
      />
      <Button
        loading={boxing.isPending}
        onClick={() =>
          boxing.mutate({ method: 'POST', path: '/api/archive/boxes', body: { year, retention, class: of, through } })
        }
      >
        {t('archive.putInBox')}
      </Button>
      {boxing.isError && <Trouble error={boxing.error} />}
    </span>
  )
}
