import { Problem } from '#base/errors.ts'

/**
 * Refuses what is no text anywhere in a request: NUL, which PostgreSQL does not keep, and halves of characters, which
 * no canonical JSON can say (RFC 8785 §3.2.2.2).
 * @throws Problem FIELD_INVALID naming the field
 */
export function requireText(value: unknown, field: string): void {
  if (typeof value === 'string') {
    if (value.includes('\u0000') || !value.isWellFormed())
      throw new Problem('FIELD_INVALID', { field, params: { field, detail: 'U+0000, U+D800–DFFF' } })
  } else if (Array.isArray(value)) value.forEach((item, index) => requireText(item, `${field}.${index}`))
  else if (typeof value === 'object' && value !== null && !Buffer.isBuffer(value))
    for (const [name, item] of Object.entries(value)) {
      requireText(name, field)
      requireText(item, field === '' ? name : `${field}.${name}`)
    }
}
