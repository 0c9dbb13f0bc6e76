import { types, type CustomTypesConfig } from 'pg'

/** Number of `date` and of its array in pg_type; a legal date is a day of the calendar, never an instant. */
const DATE = 1082
const DATES = 1182

const asText = (value: string) => value
/** text[]: its parser splits without converting. */
const TEXTS: number = 1009
const asTexts = types.getTypeParser(TEXTS, 'text')

/** How columns arrive: `date` and `bigint` as text, `timestamptz` as Date, `jsonb` parsed. */
export const columnTypes: CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') => {
    if (oid === DATE) return asText
    if (oid === DATES) return asTexts
    return format === 'binary' ? types.getTypeParser(oid, 'binary') : types.getTypeParser(oid, 'text')
  }) as typeof types.getTypeParser,
}
