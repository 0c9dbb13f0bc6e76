/**
 * Canonical JSON (RFC 8785): the same value is the same text, whatever the order of its keys. Numbers and strings are
 * written as ECMAScript writes them, as the RFC asks (§3.2.2); keys are sorted by UTF-16 units (§3.2.3). What JSON knows
 * nothing of is left out, in a list it is null: as with JSON.stringify.
 * @throws TypeError for a number that is not finite or a string with half a character: neither has a JSON text
 */
export const canonical = (value: object): string => textOf(value) ?? 'null'

function textOf(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null) return scalar(value)
  if (Array.isArray(value)) return `[${value.map(item => textOf(item) ?? 'null').join(',')}]`
  if ('toJSON' in value && typeof value.toJSON === 'function') return textOf(value.toJSON())
  const parts: Readonly<Record<string, unknown>> = { ...value }
  let members = ''
  for (const key of Object.keys(parts).sort()) {
    const text = textOf(parts[key])
    if (text !== undefined) members += `${members === '' ? '' : ','}${scalar(key)}:${text}`
  }
  return `{${members}}`
}

function scalar(value: unknown): string | undefined {
  if (typeof value === 'string' ? !value.isWellFormed() : typeof value === 'number' && !Number.isFinite(value))
    throw new TypeError('only finite numbers and whole characters have a JSON text')
  return JSON.stringify(value)
}
