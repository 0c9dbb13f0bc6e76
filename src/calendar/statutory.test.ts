import assert from 'node:assert/strict'
import test from 'node:test'
import { daysBetween } from './day.ts'
import { ALMANAC_YEARS, statutoryDays } from './statutory.ts'

test('there are 13 statutory days since 2025, 11 before, one fewer where two fall together', () => {
  assert.equal(statutoryDays(2024).length, 11)
  assert.equal(statutoryDays(2026).length, 13)
  assert.equal(statutoryDays(2031).length, 12)
  assert.ok(statutoryDays(2026).includes('2026-02-16'))
  assert.ok(!statutoryDays(2024).includes('2024-02-09'))
})

test('years beyond the almanac have only the fixed days', () => {
  assert.deepEqual(statutoryDays(2060), [
    '2060-01-01',
    '2060-05-01',
    '2060-05-02',
    '2060-10-01',
    '2060-10-02',
    '2060-10-03',
  ])
})

test('the lunar dates agree with the Unicode calendar, which misses the Spring Festival by a day when it is near midnight', () => {
  const format = new Intl.DateTimeFormat('en-u-ca-chinese', { month: 'numeric', day: 'numeric', timeZone: 'UTC' })
  const lunar = (day: string): string =>
    format
      .formatToParts(new Date(`${day}T00:00:00Z`))
      .filter(part => part.type === 'month' || part.type === 'day')
      .map(part => part.value)
      .join('/')
  const midnight = [2027, 2030]
  for (const year of ALMANAC_YEARS) {
    const found = new Map<string, string>()
    for (let time = Date.UTC(year, 0, 1); time < Date.UTC(year + 1, 0, 1); time += 86_400_000) {
      const day = new Date(time).toISOString().slice(0, 10)
      found.set(lunar(day), day)
    }
    const off = statutoryDays(year)
    assert.ok(off.includes(found.get('5/5') ?? ''), `${year} 端午`)
    assert.ok(off.includes(found.get('8/15') ?? ''), `${year} 中秋`)
    const eve = off.find(day => day > `${year}-01-15`) ?? ''
    const spring = year >= 2025 ? 1 : 0
    const apart = Math.abs(daysBetween(eve, found.get('1/1') ?? '') - spring)
    assert.equal(apart, midnight.includes(year) ? 1 : 0, `${year} 春节`)
  }
})
