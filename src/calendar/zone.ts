const DAY_MS = 86_400_000
const FIXED = /^([+-])(\d{2}):(\d{2})$/

/** Offsets by UTC day; days on which a zone changes its clocks are not kept. Bounded, because days come from outside. */
interface Known {
  fixed: number | undefined
  days: Map<number, number>
}

const zones = new Map<string, Known>()
const formats = new Map<string, Intl.DateTimeFormat>()

/**
 * How far a zone's wall clock is ahead of UTC at an instant, in milliseconds.
 * @param zone an IANA name (`Asia/Shanghai`) or a fixed offset (`+08:00`)
 */
export function offsetAt(at: number, zone: string): number {
  let known = zones.get(zone)
  if (!known) zones.set(zone, (known = { fixed: fixedOffset(zone), days: new Map() }))
  if (known.fixed !== undefined) return known.fixed
  const day = Math.floor(at / DAY_MS)
  let offset = known.days.get(day)
  if (offset === undefined) {
    offset = measured(day * DAY_MS, zone)
    // Intl costs microseconds and every due date asks twice: a day without a change of the clocks is asked for once.
    if (measured((day + 1) * DAY_MS, zone) !== offset) return measured(at, zone)
    if (known.days.size >= 4096) known.days.clear()
    known.days.set(day, offset)
  }
  return offset
}

function fixedOffset(zone: string): number | undefined {
  const [, sign, hours, minutes] = FIXED.exec(zone) ?? []
  if (!sign) return undefined
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000
}

function measured(at: number, zone: string): number {
  let format = formats.get(zone)
  if (!format) {
    format = new Intl.DateTimeFormat('en-CA', {
      timeZone: zone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
      hourCycle: 'h23',
    })
    formats.set(zone, format)
  }
  const shown = Object.fromEntries(format.formatToParts(at).map(part => [part.type, Number(part.value)]))
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = shown
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(at / 1000) * 1000
}
