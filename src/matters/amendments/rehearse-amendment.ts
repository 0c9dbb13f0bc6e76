import { setImmediate as breathe } from 'node:timers/promises'
import { replay } from '#catalogue/replay.ts'
import type { Acting } from '../acting.ts'
import type { Amendment } from './amendment.ts'
import { compareReplays, type Difference } from './compare-replays.ts'
import { compileAmendment } from './compile-amendment.ts'
import { countPast, pastMatters, type Page } from './past-matters.ts'

/** What past matters would have been under an amendment. */
export interface Rehearsed {
  since: string
  /** Matters of that time in all; counted with the first page. */
  total: number | null
  /** The matter after which the next page begins; null when it was the last page. */
  next: string | null
  /** Matters of this page that were played again. */
  played: number
  /** Matters that were moved between versions: what they went through fits no single one. */
  left: number
  /** Those for which something would have been otherwise, the newest first. */
  items: readonly {
    id: string
    number: string
    title: string
    serviceVersion: number
    differences: readonly Difference[]
  }[]
}

const DAY = 86_400_000

/**
 * Plays the matters of the last days again, once under the version each had and once under the amendment, and says what
 * differs: page by page, the newest first. Only matters that the person sees are played; nothing is written.
 * @param days how far back
 * @param page which of them
 * @throws Problem SERVICE_FAULTY when the amendment cannot be compiled
 */
export async function rehearseAmendment(
  acting: Acting,
  amendment: Amendment,
  days: number,
  page: Page,
): Promise<Rehearsed> {
  const candidate = await compileAmendment(acting, amendment)
  const { services, calendar, zone, directory, now } = acting
  const since = new Date(now.getTime() - days * DAY)
  const total = page.after === null ? await countPast(acting, amendment.service, since) : null
  const past = await pastMatters(acting, amendment.service, since, page)
  const postOf = (whose: string): string => {
    const post = directory.post(whose) ? whose : (directory.receivingPostOf(whose) ?? directory.postOfDuty(whose))
    return directory.standingPost(post ?? directory.orphanPost())
  }
  const items: Rehearsed['items'][number][] = []
  let left = 0
  for (const { matter, isMoved, ...found } of past) {
    if (isMoved) {
      left += 1
      continue
    }
    const own = services.version(amendment.service, found.serviceVersion)
    const known = new Set(own.graph.steps.keys())
    const [was, is] = [own, candidate].map(service => replay(service, matter, calendar, zone, known))
    const differences = was && is ? compareReplays(was, is, postOf) : []
    if (differences.length > 0) items.push({ ...found, differences })
    // Others are served meanwhile: a matter takes milliseconds, hundreds of them seconds.
    await breathe()
  }
  const next = past.length < page.size ? null : (past.at(-1)?.id ?? null)
  return { since: since.toISOString(), total, next, played: past.length - left, left, items }
}
