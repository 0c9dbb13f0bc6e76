import * as path from 'node:path'
import { readdir, readFile } from 'node:fs/promises'
import sql from 'sql-template-tag'
import { readYearCalendar } from '#calendar/read.ts'
import { freezeService } from '#catalogue/freeze.ts'
import { readServiceFolder, serviceFolders, SHARED } from '#catalogue/read.ts'
import { takeFromProduct } from '#matters/amendments/updates.ts'
import { loadServices, type Services } from '#matters/services.ts'
import { keepCalendar } from '#office/keep-calendar.ts'
import type { Tx } from '#store/transaction.ts'

/**
 * Brings an office up to the catalogue of this version of the product: its services are published, or offered
 * where the office has its own, and the calendars kept. What did not change is left alone, so it is done at every start.
 * @returns the services, compiled
 */
export async function furnishOffice(tx: Tx, office: number, catalogue: string, now: Date): Promise<Services> {
  const folders = await serviceFolders(catalogue)
  // Processes that start at once queue here: the later one finds what the first one brought.
  await tx.execute(sql`select from offices where office_id = ${office} for update`)
  const read = await Promise.all(folders.map(async folder => ({ folder, files: await readServiceFolder(folder) })))
  for (const { folder, files } of read) await takeFromProduct(tx, office, { id: path.basename(folder), files }, now)
  for (const calendar of await readCalendars(catalogue)) await keepCalendar(tx, office, calendar, now, 'system')
  return loadServices(tx, office, freezeService)
}

async function readCalendars(catalogue: string) {
  const folder = path.join(catalogue, SHARED, 'calendars')
  const names = (await readdir(folder)).filter(name => name.endsWith('.json')).toSorted()
  const texts = await Promise.all(names.map(name => readFile(path.join(folder, name), 'utf8')))
  return texts.map(text => readYearCalendar(JSON.parse(text)))
}
