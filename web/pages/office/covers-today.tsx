import { Empty } from '../../parts/empty.tsx'
import { Listing } from '../../parts/listing.tsx'
import { useWhen } from '../../parts/use-when.ts'
import { useText } from '../../texts/language.tsx'
import type { OfficePart } from './office-part.ts'
import { coversOn, type CoverToday } from './view.ts'

/** Who covers whom today. */
export function CoversToday({ office, today }: OfficePart) {
  const { t } = useText()
  const { day } = useWhen()
  return (
    <Listing<CoverToday>
      label={t('office.coversToday')}
      rows={coversOn(office, today)}
      idOf={row => row.cover.coverId}
      empty={<Empty title={t('office.noCovers')} text={t('office.noCoversText')} />}
      columns={[
        {
          key: 'post',
          label: t('office.coveredPost'),
          onCard: 'heading',
          draw: row => (
            <span>
              <b>{row.post.holders.map(holder => holder.name).join('、') || '—'}</b> {row.unit} {row.post.name}
            </span>
          ),
        },
        {
          key: 'cover',
          label: t('office.coveredBy'),
          draw: row => (
            <span>
              <b>{row.cover.people.join('、') || '—'}</b> {row.cover.coverPostName}
            </span>
          ),
        },
        {
          key: 'period',
          label: t('office.period'),
          draw: row => (
            <span className="numbers">
              {day(row.cover.fromOn)}—{day(row.cover.toOn)}
            </span>
          ),
        },
        { key: 'reason', label: t('office.reason'), draw: row => row.cover.reason },
      ]}
    />
  )
}
