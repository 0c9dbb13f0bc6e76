import { useQuery } from '@tanstack/react-query'
import { Drawer, Skeleton } from 'antd'
import { Link } from 'react-router'
import { itemQuery } from '../../client/archive.ts'
import { Trouble } from '../../parts/trouble.tsx'
import { useNarrow } from '../../parts/use-narrow.ts'
import { useWhen } from '../../parts/use-when.ts'
import { useText } from '../../texts/language.tsx'
import { ItemStanding } from './item-standing.tsx'

/** One item: what it is, where it is, and all that ever became of it. */
export function ItemDrawer({ code, close }: { code: string; close: () => void }) {
  const { t } = useText()
  const { day, moment } = useWhen()
  const isNarrow = useNarrow()
  const { data: item, isError, error } = useQuery(itemQuery(code))
  const line = (label: string, value: React.ReactNode) =>
    value === null || value === '' ? null : (
      <div>
        <dt>{label}</dt>
        <dd>{value}</dd>
      </div>
    )
  return (
    <Drawer open title={item?.title ?? code} size={isNarrow ? '100%' : 480} onClose={close}>
      {isError && <Trouble error={error} />}
      {!item && !isError && <Skeleton active paragraph={{ rows: 8 }} />}
      {item && (
        <div className="stack">
          <dl className="archive-item">
            {line(t('archive.code'), <span className="archive-code">{item.code}</span>)}
            {line(t('archive.number'), item.number)}
            {line(t('archive.author'), item.author)}
            {line(t('archive.dated'), day(item.datedOn))}
            {line(t('archive.period'), t(`archive.period.${item.retention}`))}
            {line(t('archive.pages'), item.pages === null ? null : t('archive.pagesCount', { count: item.pages }))}
            {line(t('archive.box'), item.box === null ? t('archive.noBox') : t('archive.boxNumber', { box: item.box }))}
            {line(t('archive.remark'), item.remark)}
            {line(t('archive.standing'), <ItemStanding item={item} />)}
          </dl>
          {item.matter && (
            <Link className="told" to={`/matters/${item.matter}`}>
              {t('archive.openMatter')}
            </Link>
          )}
          <section aria-labelledby="archive-moves">
            <h3 id="archive-moves">{t('archive.moves')}</h3>
            <ol className="archive-moves">
              {item.moves.map((move, at) => (
                // What happened has no name but its place, and is never changed.
                // oxlint-disable-next-line no-array-index-key
                <li key={at}>
                  <b>{t(`archive.move.${move.kind}`)}</b>{' '}
                  {move.matter && (
                    <Link className="told" to={`/matters/${move.matter}`}>
                      {move.number}
                    </Link>
                  )}
                  <div className="soft small">
                    {moment(move.at)} {move.person}
                  </div>
                </li>
              ))}
            </ol>
          </section>
        </div>
      )}
    </Drawer>
  )
}
