import type { Client } from 'pg'
import type { Figure } from '../support/figure.ts'

const AGAINST = 'the same row with nothing but the name of the step the matter stands at'

interface Sizes {
  marking: number
  name: number
  row: number
}

/** How much of a matter is kept: the marking as text, and the whole row as it lies in the table. */
export async function stateSize(owner: Client): Promise<Figure[]> {
  const { rows } = await owner.query<Sizes>(`
    select avg(octet_length(marking::text))::double precision as marking, avg(pg_column_size(m.*))::double precision as row,
      avg(octet_length(marking -> 'tokens' -> 0 ->> 'node'))::double precision as name from matters m where state = 'open'`)
  const [sizes] = rows
  if (!sizes) throw new Error('the statement gave no row')
  const { marking, name, row } = sizes
  const bytes = (figure: string, ours: number, limit: number): Figure => ({
    figure,
    unit: 'bytes',
    ours,
    limit,
    ratio: ours / limit,
    against: AGAINST,
  })
  return [bytes('marking of a matter', marking, name), bytes('row of a matter', row, row - marking + name)]
}
