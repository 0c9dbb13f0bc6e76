import { dayOf } from '#calendar/day.ts'
import { archivedOf } from '#catalogue/archived.ts'
import { FILED_BY, filedBy, SCHEDULE_CONSENTED } from '#matters/archive/citations.ts'
import { unfiledYears } from '#matters/archive/ended-matters.ts'
import { findItems, type ArchiveItem, type ItemFilter } from '#matters/archive/items.ts'
import { archiveSettings, KEEPER } from '#matters/archive/settings.ts'
import type { Reader } from '../reader.ts'
import type { ArchiveStanding, ItemView } from './schema.ts'

/** How many years back the page asks what was not filed. */
const YEARS_BACK = 5

/** What items are lent, appraised, destroyed and transferred by. */
const BEGUN = ['lend', 'appraise', 'destroy', 'transfer'] as const

/** Which service does what with items, and in which field it names them. */
function usesOf({ acting: { services }, language }: Reader): ArchiveStanding['uses'] {
  return services.all().flatMap(({ manifest, form, graph, texts }) => {
    const named = archivedOf(form)
    const outcomes = [...graph.steps.values()].flatMap(step => step.outcomes)
    if (!named) return []
    return BEGUN.filter(deed => outcomes.some(({ archive }) => archive === deed)).map(deed => ({
      deed,
      service: manifest.id,
      name: texts[language].name,
      field: named.items,
    }))
  })
}

export function itemView({ acting: { directory } }: Reader, item: ArchiveItem): ItemView {
  const { hand, matterId, filedAt: _filedAt, secrecy: _secrecy, leftMatterId: _left, ...rest } = item
  return {
    ...rest,
    matter: matterId,
    hand: hand && {
      kind: hand.kind,
      matter: hand.matterId,
      number: hand.number,
      who: directory.nameOf(hand.holderPostId),
      dueAt: hand.dueAt,
    },
  }
}

/** What the archive's page says at a glance: what is to be filed by when, who has something, what is past its period. */
export async function standingOf(reader: Reader): Promise<ArchiveStanding> {
  const { acting } = reader
  const settings = await archiveSettings(acting)
  const transferYears = settings?.transferYears ?? 10
  const today = dayOf(acting.now, acting.zone)
  const year = Number(today.slice(0, 4))
  const isKeeper = acting.actor?.posts.some(post => post.duties.includes(KEEPER)) === true
  const count = async (filter: ItemFilter) =>
    (await findItems(acting, filter, transferYears, { number: 1, size: 1 })).total
  const years = Array.from({ length: YEARS_BACK }, (_, back) => year - back)
  const [unfiled, lent, expired, condemned, transferable] = await Promise.all([
    isKeeper ? unfiledYears(acting, years) : [],
    count({ only: 'lent' }),
    count({ only: 'expired' }),
    count({ state: 'condemned' }),
    count({ only: 'transferable' }),
  ])
  return {
    settings,
    unfiled: unfiled.map(one => ({ ...one, by: filedBy(one.year), isLate: filedBy(one.year) < today })),
    filedBy: FILED_BY,
    consent: SCHEDULE_CONSENTED,
    lent,
    expired,
    condemned,
    transferable,
    uses: usesOf(reader),
    isKeeper,
  }
}
