import { useQuery } from '@tanstack/react-query'
import { Button, Skeleton } from 'antd'
import { standardsQuery } from '../../client/standards.ts'
import { Listing, type Column } from '../../parts/listing.tsx'
import { Trouble } from '../../parts/trouble.tsx'
import { useWhen } from '../../parts/use-when.ts'
import { useText } from '../../texts/language.tsx'
import type { Edit } from './edits.ts'
import { addStandardEdit, endStandardEdit, type Item, type Kind } from './standard-edits.ts'

/** 标准: amounts that an authority set, by place and grade, each with its notice; the office fills them in, rules look at them. */
export function Standards({ today, open }: { today: string; open: (edit: Edit) => void }) {
  const { t } = useText()
  const standards = useQuery(standardsQuery)
  if (standards.isError) return <Trouble error={standards.error} retry={() => void standards.refetch()} />
  if (!standards.data) return <Skeleton active paragraph={{ rows: 8 }} />
  return (
    <div className="stack">
      <p className="soft">{t('standards.text')}</p>
      {standards.data.kinds.map(kind => (
        <OneKind key={kind.id} kind={kind} today={today} open={open} />
      ))}
    </div>
  )
}

function OneKind({ kind, today, open }: { kind: Kind; today: string; open: (edit: Edit) => void }) {
  const { t } = useText()
  const { day } = useWhen()
  const columns: readonly Column<Item>[] = [
    {
      key: 'place',
      label: t('standards.place'),
      onCard: 'heading',
      draw: item => (
        <span>
          <b>{item.place || t('standards.elsewhere')}</b>{' '}
          {!item.isInForce && <span className="mark">{t('standards.notInForce')}</span>}
        </span>
      ),
    },
    { key: 'grade', label: t('standards.grade'), draw: item => item.gradeName || t('standards.everybody') },
    {
      key: 'amount',
      label: kind.unit,
      isNumber: true,
      draw: item => <span className="numbers">{item.amount}</span>,
    },
    {
      key: 'period',
      label: t('standards.period'),
      draw: item =>
        item.toOn === null
          ? t('standards.since', { day: day(item.fromOn) })
          : t('standards.between', { from: day(item.fromOn), to: day(item.toOn) }),
    },
    { key: 'source', label: t('standards.source'), draw: item => item.source },
    ...(kind.mayKeep
      ? [
          {
            key: 'acts',
            label: t('office.acts'),
            draw: (item: Item) =>
              item.toOn === null && (
                <Button size="small" onClick={() => open(endStandardEdit(t, item, today))}>
                  {t('standards.end')}
                </Button>
              ),
          },
        ]
      : []),
  ]
  return (
    <section className="stack" aria-labelledby={`standard-${kind.id}`}>
      <div className="row">
        <h2 id={`standard-${kind.id}`} className="grow">
          {kind.name} <span className="faint small numbers">{kind.rule}</span>
        </h2>
        {kind.mayKeep && <Button onClick={() => open(addStandardEdit(t, kind, today))}>{t('standards.add')}</Button>}
      </div>
      <p className="soft small">{kind.basis}</p>
      <Listing<Item>
        label={kind.name}
        rows={kind.items}
        idOf={item => item.id}
        empty={<p className="soft">{t('standards.empty')}</p>}
        columns={columns}
      />
    </section>
  )
}
