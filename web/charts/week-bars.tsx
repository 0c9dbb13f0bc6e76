import type { EChartsCoreOption } from 'echarts/core'
import { useEffect, useRef } from 'react'
import { useAppearance } from '../theme/appearance.tsx'
import { barsOption, type Bar } from './bars.ts'

interface WeekBarsProps {
  bars: readonly Bar[]
  words: { fact: string; forecast: string }
  isSmall?: boolean
  /** Told the place of the bar, and whether its forecast was meant. */
  open: (at: number, isForecast: boolean) => void
}

/** The picture of some weeks. Whoever does not see it has the same numbers beside it, as links. */
export function WeekBars({ bars, words, isSmall = false, open }: WeekBarsProps) {
  const { colours } = useAppearance()
  const place = useRef<HTMLDivElement>(null)
  const opening = useRef(open)
  useEffect(() => {
    opening.current = open
  })
  const drawn = JSON.stringify(barsOption(bars, colours, words, isSmall))
  useEffect(() => {
    const element = place.current
    if (!element) return undefined
    let end = () => {}
    let isGone = false
    void import('./echarts.ts').then(({ init }) => {
      if (isGone) return
      const chart = init(element, null, { renderer: 'svg' })
      chart.setOption(JSON.parse(drawn) as EChartsCoreOption)
      chart.on('click', ({ dataIndex, seriesIndex }) => opening.current(dataIndex, seriesIndex === 1))
      const watch = new ResizeObserver(() => chart.resize())
      watch.observe(element)
      end = () => {
        watch.disconnect()
        chart.dispose()
      }
    })
    return () => {
      isGone = true
      end()
    }
  }, [drawn])
  return <div ref={place} aria-hidden="true" className={isSmall ? 'week-bars small-bars' : 'week-bars'} />
}
