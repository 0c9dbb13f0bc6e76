import type { EChartsCoreOption } from 'echarts/core'
import type { Colours } from '../theme/tokens.ts'

/** A bar of a week: what is so, and what is expected, which is drawn as an outline. */
export interface Bar {
  /** What stands below the bar. */
  label: string
  fact: number
  forecast: number
}

/** Nothing is drawn where there is nothing: an outline of no height would be a line. */
const bar = (name: string, values: readonly number[], itemStyle: object) => ({
  name,
  type: 'bar',
  stack: 'week',
  barCategoryGap: '28%',
  barMaxWidth: 26,
  cursor: 'pointer',
  itemStyle,
  data: values.map(value => value || '-'),
})

/** Weeks as bars. @param words what fact and forecast are called when one points at them */
export function barsOption(
  bars: readonly Bar[],
  colours: Colours,
  words: { fact: string; forecast: string },
  isSmall: boolean,
): EChartsCoreOption {
  const hasForecast = bars.some(one => one.forecast > 0)
  return {
    animation: false,
    textStyle: { fontFamily: 'inherit' },
    grid: isSmall
      ? { left: 0, right: 0, top: 2, bottom: 1 }
      : { left: 4, right: 4, top: 10, bottom: 2, containLabel: true },
    tooltip: { trigger: 'axis', confine: true, textStyle: { fontSize: 12 }, axisPointer: { type: 'shadow' } },
    xAxis: {
      type: 'category',
      data: bars.map(one => one.label),
      axisTick: { show: false },
      axisLine: { lineStyle: { color: colours.line } },
      axisLabel: { show: !isSmall, color: colours.faint, fontSize: 11, hideOverlap: true },
    },
    yAxis: {
      type: 'value',
      minInterval: 1,
      splitNumber: 2,
      axisLabel: { show: !isSmall, color: colours.faint, fontSize: 11 },
      splitLine: { show: !isSmall, lineStyle: { color: colours.line } },
    },
    series: [
      bar(
        words.fact,
        bars.map(one => one.fact),
        { color: hasForecast ? colours.accent : colours.edge },
      ),
      ...(hasForecast
        ? [
            bar(
              words.forecast,
              bars.map(one => one.forecast),
              { color: 'transparent', borderColor: colours.faint, borderType: 'dashed', borderWidth: 1 },
            ),
          ]
        : []),
    ],
  }
}
