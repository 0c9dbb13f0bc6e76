export type Hours = readonly { from: string; to: string }[]

/** Working hours as people write them: `08:30–12:00、14:00–17:30`. */
export const hoursText = (hours: Hours, separator = '、'): string =>
  hours.map(({ from, to }) => `${from}–${to}`).join(separator)

/** Reads them again, whichever dashes, colons and separators were typed; nothing when it is none. */
export function readHours(text: string): { from: string; to: string }[] | null {
  const parts = text
    .normalize('NFKC')
    .split(/[、,;，；]+/)
    .map(part => /^\s*(\d{1,2}):(\d{2})\s*(?:[-–—~至到]|to)+\s*(\d{1,2}):(\d{2})\s*$/.exec(part))
  const spans = parts.map(
    part => part && { from: `${part[1]?.padStart(2, '0')}:${part[2]}`, to: `${part[3]?.padStart(2, '0')}:${part[4]}` },
  )
  return spans.every(span => span !== null) ? spans : null
}
