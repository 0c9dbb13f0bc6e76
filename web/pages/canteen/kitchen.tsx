import { DownloadOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Button, Skeleton } from 'antd'
import { Link } from 'react-router'
import type { Canteen } from '#api/canteen/schema.ts'
import { kitchenQuery } from '../../client/canteen.ts'
import { Trouble } from '../../parts/trouble.tsx'
import { useWhen } from '../../parts/use-when.ts'
import { useText } from '../../texts/language.tsx'
import { HandOut } from './hand-out.tsx'

/** 厨房: how many of what to cook today and this week, what somebody does not eat, the tables with guests, and the list at the counter. */
export function Kitchen({ day, canteen }: { day: string; canteen: Canteen }) {
  const { t } = useText()
  const { weekday } = useWhen()
  const kitchen = useQuery(kitchenQuery(day))
  if (kitchen.isError) return <Trouble error={kitchen.error} retry={() => void kitchen.refetch()} />
  if (!kitchen.data) return <Skeleton active paragraph={{ rows: 8 }} />
  const { orders, tables } = kitchen.data
  const sum = (portions: readonly number[]) => portions.reduce((total, one) => total + one, 0)
  const days = [...new Set(canteen.menus.map(menu => menu.day))]
  const guests = sum(tables.map(table => table.people ?? 0))
  return (
    <div className="stack">
      <section className="panel stack" aria-labelledby="kitchen-today">
        <h2 id="kitchen-today">{t('canteen.cook', { day: weekday(day) })}</h2>
        <dl className="canteen-counts">
          {canteen.meals.map(({ id, name }) => (
            <div key={id}>
              <dt>{name}</dt>
              <dd className="numbers">{sum(orders.filter(one => one.meal === id).map(one => one.portions))}</dd>
            </div>
          ))}
          <div>
            <dt>{t('canteen.guests')}</dt>
            <dd className="numbers">{guests}</dd>
          </div>
        </dl>
        {tables.length > 0 && (
          <ul className="stack">
            {tables.map(table => (
              <li key={table.id}>
                {table.period} · {table.table} ·{' '}
                {table.matter ? <Link to={`/matters/${table.matter}`}>{table.words}</Link> : table.words}{' '}
                {table.people !== null && <b className="numbers">{t('canteen.people', { count: table.people })}</b>}
              </li>
            ))}
          </ul>
        )}
        {orders.some(one => one.diet !== '') && (
          <div>
            <h3>{t('canteen.diets')}</h3>
            <ul>
              {orders
                .filter(one => one.diet !== '')
                .map(one => (
                  <li key={`${one.personId} ${one.meal}`}>
                    {canteen.meals.find(meal => meal.id === one.meal)?.name} · {one.person} · <b>{one.diet}</b>
                  </li>
                ))}
            </ul>
          </div>
        )}
      </section>
      <HandOut day={day} orders={orders} meals={canteen.meals} />
      <section className="panel stack" aria-labelledby="kitchen-week">
        <div className="row">
          <h2 id="kitchen-week" className="grow">
            {t('canteen.week')}
          </h2>
          <Button icon={<DownloadOutlined />} href={`/api/canteen/settlement.xlsx?month=${day.slice(0, 7)}`} download>
            {t('canteen.settlement')}
          </Button>
        </div>
        <table className="canteen-week">
          <thead>
            <tr>
              <td />
              {canteen.meals.map(({ id, name }) => (
                <th key={id} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {days.map(one => (
              <tr key={one}>
                <th scope="row">{weekday(one)}</th>
                {canteen.meals.map(({ id }) => (
                  <td key={id} className="numbers">
                    {canteen.menus.find(menu => menu.day === one && menu.meal === id)?.portions ?? '—'}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </div>
  )
}
