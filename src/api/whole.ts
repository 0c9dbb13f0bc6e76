import { z } from 'zod'

/** The largest number of a column of the database that counts (PostgreSQL's integer). */
const LARGEST = 2_147_483_647

/** A whole number of an address, from one: what no column can hold is refused here and not by the database. */
export const WholeInAddress = z.coerce.number().int().min(1).max(LARGEST)
