import { evaluate, FeelFunction, FeelRange } from 'feelin'
import type { Feel } from './value.ts'

/** A literal as an end of a range that is written as a text. */
const END = String.raw`\s*(?:-?\d+(?:\.\d+)?|@?"[^"]*"|(?:date|time|duration|date and time)\("[^"]*"\))\s*`
const RANGE = new RegExp(String.raw`^\s*[[(\]]${END}\.\.${END}[\])[]\s*$`)

/** FEEL's `range(from)`: the range that a text writes with literals, null when it is none or empty. */
export function rangeFrom(from: Feel): Feel {
  if (typeof from !== 'string' || !RANGE.test(from)) return null
  try {
    const { value, warnings } = evaluate(`{range: ${from}, ordered: range.start <= range.end}`, {})
    const { range, ordered } = value as { range: Feel; ordered: Feel }
    return warnings.length === 0 && range instanceof FeelRange && ordered === true ? range : null
  } catch {
    // feelin throws at ends that cannot be compared.
    return null
  }
}

/** FEEL's `list replace`: at a position, counted from the end when negative, or wherever a function of two says true. */
export function replaceInList(list: Feel, position: Feel, newItem: Feel, match: Feel = position): Feel {
  const items = Array.isArray(list) ? (list as Feel[]) : list === null || list === undefined ? undefined : [list]
  if (!items || newItem === undefined) return null
  if (typeof match === 'number') {
    const place = Math.trunc(match)
    const at = place < 0 ? items.length + place : place - 1
    return place !== 0 && at >= 0 && at < items.length ? items.with(at, newItem) : null
  }
  if (!(match instanceof FeelFunction) || match.parameterNames.length !== 2) return null
  const matches = items.map((item): Feel => match.invoke([item, newItem]))
  return matches.every(one => typeof one === 'boolean') ? items.map((item, at) => (matches[at] ? newItem : item)) : null
}
