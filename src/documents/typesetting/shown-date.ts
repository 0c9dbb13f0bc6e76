/** 2026年3月9日: Arabic numerals, the whole year, no zeros in front (GB/T 9704-2012 7.3.5.4). */
export function shownDate(day: string): string {
  const [year, month, date] = day.split('-').map(Number)
  return `${year}年${month}月${date}日`
}
