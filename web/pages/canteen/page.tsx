import { LeftOutlined, RightOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Button, Segmented, Skeleton } from 'antd'
import { useState } from 'react'
import { useSearchParams } from 'react-router'
import { addDays } from '#calendar/day.ts'
import { canteenQuery } from '../../client/canteen.ts'
import { Empty } from '../../parts/empty.tsx'
import { PageHead } from '../../parts/page-head.tsx'
import { Trouble } from '../../parts/trouble.tsx'
import { useNarrow } from '../../parts/use-narrow.ts'
import { useWhen } from '../../parts/use-when.ts'
import { useText } from '../../texts/language.tsx'
import { mondayOf } from '../bookings/view.ts'
import { Kitchen } from './kitchen.tsx'
import { Meal } from './meal.tsx'
import { PostMenu, type Posting } from './post-menu.tsx'
import './page.css'

/** 食堂: what there is to eat this week and who wants it; for whoever keeps it, what to cook and to hand out. */
export function CanteenPage() {
  const { t } = useText()
  const { today, weekday } = useWhen()
  const isNarrow = useNarrow()
  const [address, setAddress] = useSearchParams()
  const [posting, setPosting] = useState<Posting | null>(null)
  const day = address.get('day') ?? today()
  const monday = mondayOf(day)
  const sunday = addDays(monday, 6)
  const canteen = useQuery(canteenQuery(monday, sunday))
  const go = (change: Record<string, string>) => {
    const next = new URLSearchParams(address)
    for (const [name, value] of Object.entries(change)) next.set(name, value)
    setAddress(next, { replace: true })
  }
  if (canteen.isError) return <Trouble error={canteen.error} retry={() => void canteen.refetch()} />
  const { data } = canteen
  const isKitchen = data?.mayKeep === true && address.get('view') === 'kitchen'
  const step = isKitchen ? 1 : 7
  const week = [...new Set(data?.menus.map(menu => menu.day) ?? [])]
  // On a phone what can still be ordered comes before what was eaten.
  const days = isNarrow ? [...week.filter(one => one >= today()), ...week.filter(one => one < today())] : week
  return (
    <>
      <PageHead title={t('place.canteen')} text={t('canteen.text')}>
        <Button href="/window">{t('canteen.complain')}</Button>
        {data?.mayKeep && (
          <Button
            type="primary"
            onClick={() => setPosting({ day: day < today() ? today() : day, meal: '', dishes: '' })}
          >
            {t('canteen.post')}
          </Button>
        )}
      </PageHead>
      <div className="row canteen-bar">
        <Button
          aria-label={t('bookings.previous')}
          icon={<LeftOutlined />}
          onClick={() => go({ day: addDays(day, -step) })}
        />
        <Button
          aria-label={t('bookings.next')}
          icon={<RightOutlined />}
          onClick={() => go({ day: addDays(day, step) })}
        />
        <Button disabled={day === today()} onClick={() => go({ day: today() })}>
          {t('bookings.today')}
        </Button>
        {data?.mayKeep && (
          <Segmented
            aria-label={t('place.canteen')}
            value={isKitchen ? 'kitchen' : 'menus'}
            options={[
              { value: 'menus', label: t('canteen.menus') },
              { value: 'kitchen', label: t('canteen.kitchen') },
            ]}
            onChange={view => go({ view })}
          />
        )}
        <b className="grow numbers">{isKitchen ? weekday(day) : `${weekday(monday)} – ${weekday(sunday)}`}</b>
      </div>
      {!data ? (
        <Skeleton active paragraph={{ rows: 8 }} />
      ) : isKitchen ? (
        <Kitchen day={day} canteen={data} />
      ) : days.length === 0 ? (
        <Empty title={t('canteen.none')} text={t('canteen.noneText')} />
      ) : (
        <div className="canteen-days">
          {days.map(one => (
            <section
              key={one}
              className="panel"
              data-today={one === today() || undefined}
              aria-labelledby={`day-${one}`}
            >
              <h2 id={`day-${one}`}>{weekday(one)}</h2>
              {data.menus
                .filter(menu => menu.day === one)
                .map(menu => (
                  <Meal
                    key={menu.meal}
                    menu={menu}
                    name={data.meals.find(meal => meal.id === menu.meal)?.name ?? menu.meal}
                    change={data.mayKeep ? setPosting : null}
                  />
                ))}
            </section>
          ))}
        </div>
      )}
      {data && posting && <PostMenu begun={posting} meals={data.meals} close={() => setPosting(null)} />}
    </>
  )
}
