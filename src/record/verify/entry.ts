import type { Fault } from './fault.ts'

/** An entry as it stands in the database. */
export interface EntryRow {
  entryId: string
  office: number
  text: string
  kind: string
  /** UTC with microseconds, so that no change is too small to be seen. */
  at: string
  matterId: string | null
  version: number | null
  /** The matter's number, if the matter is there. */
  number: string | null
  isPending: boolean
}

/** How a fault names an entry: what it tells of, whose matter, when, and its id. */
export function nameOf({ entryId, kind, at, number }: Pick<EntryRow, 'entryId' | 'kind' | 'at' | 'number'>): string {
  return `${kind} ${number ? `${number} ` : ''}${at} (${entryId})`
}

/** The parts of a fault that say which entry it is about. */
export const about = ({
  entryId,
  number,
}: Pick<EntryRow, 'entryId' | 'number'>): Pick<Fault, 'entryId' | 'matter'> => ({
  entryId,
  ...(number === null ? {} : { matter: number }),
})

/** Columns exist for the database's sake; what counts is the text. */
export function columnFaults(entry: EntryRow): Fault[] {
  const told = parsed(entry.text)
  const wrong = Object.entries({
    id: told?.['id'] === entry.entryId,
    office: told?.['office'] === entry.office,
    kind: told?.['kind'] === entry.kind,
    at: microseconds(told?.['at']) === entry.at,
    matter: told?.['matter'] === entry.matterId,
    version: told?.['version'] === entry.version,
  }).flatMap(([column, isRight]) => (isRight ? [] : [column]))
  if (wrong.length === 0) return []
  const columns = wrong.join(', ')
  return [
    {
      code: 'COLUMNS_DIFFER',
      ...about(entry),
      words: {
        zh: `留痕 ${nameOf(entry)} 的栏目与其正文不符：${columns}`,
        en: `The columns of ${nameOf(entry)} tell something else than its text: ${columns}`,
      },
    },
  ]
}

function parsed(text: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? { ...value } : null
  } catch {
    return null
  }
}

/** The text tells milliseconds, the column keeps microseconds. */
function microseconds(at: unknown): string | null {
  const instant = new Date(typeof at === 'string' ? at : Number.NaN)
  return Number.isNaN(instant.getTime()) ? null : instant.toISOString().replace('Z', '000Z')
}

/** An entry that no leaf stands for: fresh ones wait for their batch, any other was slipped in or lost its leaf. */
export function looseFaults(entry: EntryRow): Fault[] {
  if (entry.isPending) return columnFaults(entry)
  return [
    {
      code: 'ENTRY_UNSEALED',
      ...about(entry),
      words: {
        zh: `留痕 ${nameOf(entry)} 既未封存也不在待封存之列`,
        en: `${nameOf(entry)} is neither sealed nor waiting to be`,
      },
    },
    ...columnFaults(entry),
  ]
}

/** What is left of an entry that was deleted: its id, which tells when it was made (RFC 9562 §5.7). */
export function missingFault(entryId: string): Fault {
  const at = madeAt(entryId)
  return {
    code: 'ENTRY_MISSING',
    entryId,
    words: {
      zh: `留痕 ${entryId}${at ? `（写于 ${at}）` : ''} 已被删除`,
      en: `The entry ${entryId}${at ? `, made at ${at},` : ''} was deleted`,
    },
  }
}

/** The first 48 bits of a UUID version 7 are Unix milliseconds (RFC 9562 §5.7). */
function madeAt(entryId: string): string | null {
  if (entryId[14] !== '7') return null
  const instant = new Date(Number.parseInt(entryId.replaceAll('-', '').slice(0, 12), 16))
  return Number.isNaN(instant.getTime()) ? null : instant.toISOString()
}
