import pg from 'pg'

/** Number of `date` and of its array in pg_type; a legal date is a day of the calendar, never an instant. */
const DATE = 1082
const DATES = 1182

const asText = (value: string) => value
// The array parser of text[] (1009) splits without converting; int8 is text in pg by itself.
const asTexts = pg.types.getTypeParser(1009, 'text')

/** How columns arrive: `date` and `bigint` as text, `timestamptz` as Date, `jsonb` parsed. */
export const columnTypes: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') => {
    if (oid === DATE) return asText
    if (oid === DATES) return asTexts
    return format === 'binary' ? pg.types.getTypeParser(oid, 'binary') : pg.types.getTypeParser(oid, 'text')
  }) as typeof pg.types.getTypeParser,
}
