import { setImmediate as breathe } from 'node:timers/promises'
import { replay } from '#catalogue/replay.ts'
import type { Acting } from '../acting.ts'
import type { Amendment } from './amendment.ts'
import { compareReplays, type Difference } from './compare-replays.ts'
import { compileAmendment } from './compile-amendment.ts'
import { pastMatters } from './past-matters.ts'

/** What past matters would have been under an amendment. */
export interface Rehearsed {
  since: string
  /** Matters that were played again. */
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
 * differs. Only matters that the person sees are played; nothing is written.
 * @param days how far back
 * @throws Problem SERVICE_FAULTY when the amendment cannot be compiled
 */
export async function rehearseAmendment(acting: Acting, amendment: Amendment, days: number): Promise<Rehearsed> {
  const candidate = await compileAmendment(acting, amendment)
  const { services, calendar, zone, directory, now } = acting
  const since = new Date(now.getTime() - days * DAY)
  const past = await pastMatters(acting, amendment.service, since)
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
  return { since: since.toISOString(), played: past.length - left, left, items }
}
