import { rowsIn, type FormField } from './schema.ts'

/** What a reader calls things. */
export interface Wording {
  nameOf: (id: string) => string | undefined
  yes: string
  no: string
  /** A day, `YYYY-MM-DD`. */
  day: (day: string) => string
  /** An instant. */
  moment: (iso: string) => string
  /** Between the words of a list. */
  separator: string
}

const OF_OFFICE: ReadonlySet<string> = new Set(['unit', 'units', 'post', 'posts', 'resource'])

/** The value of a field in words: a unit's name, an option's label, a day as people say it. */
export function valueInWords(field: FormField, value: unknown, wording: Wording): string {
  if (value === undefined || value === null || value === '') return '—'
  if (field.widget === 'rows') return rowsInWords(field, value, wording)
  if (Array.isArray(value)) {
    const words = value.map(one => valueInWords(field, one, wording))
    return words.join(wording.separator) || '—'
  }
  if (typeof value === 'boolean') return value ? wording.yes : wording.no
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  if (field.widget === 'date') return wording.day(text)
  if (field.widget === 'datetime') return wording.moment(text)
  // An id says nothing to anybody: until its name is here there is none.
  return field.options[text] ?? wording.nameOf(text) ?? (OF_OFFICE.has(field.widget) ? '…' : text)
}

/** A line a row, its cells in the order of the columns; what was left empty is left out. */
const rowsInWords = ({ columns }: FormField, value: unknown, wording: Wording): string =>
  rowsIn(value)
    .map((row, at) => {
      const cells = columns.filter(({ name }) => name in row)
      return `${at + 1}. ${cells.map(cell => `${cell.label} ${valueInWords(cell, row[cell.name], wording)}`).join(' · ')}`
    })
    .join('\n')
