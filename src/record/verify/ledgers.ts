import type { Fault } from './fault.ts'
import { gapsOf, shownRuns, type Run } from './gaps.ts'

/** A matter and the versions its entries tell of. */
export interface VersionsRow {
  matterId: string
  /** Null when the record tells of a matter that is not there. */
  number: string | null
  version: number | null
  /** Ascending. */
  told: readonly number[] | null
}

/** A series of numbers and those of them that are in the ledger. */
export interface SeriesRow {
  series: string
  year: number
  /** How far it was counted; null when there is no such counter. */
  last: number | null
  /** Ascending. */
  taken: readonly number[] | null
}

/** A number and the matter that bears it, where the two do not agree. */
export interface NumberRow {
  /** Null when nobody took it. */
  taken: string | null
  /** Null when no matter bears it. */
  borne: string | null
}

/** Every change of a matter makes a version and an entry (`apply_change`), so each version up to the present one is told of. */
export function versionFaults({ matterId, number, version, told }: VersionsRow): Fault[] {
  if (number === null || version === null)
    return [
      {
        code: 'MATTER_MISSING',
        words: {
          zh: `留痕所记的事项 ${matterId} 已不存在`,
          en: `The record tells of the matter ${matterId}, which is not there`,
        },
      },
    ]
  const versions = told ?? []
  return [
    ...ifAny(gapsOf(versions, version), runs => ({
      code: 'VERSION_MISSING' as const,
      matter: number,
      words: {
        zh: `${number} 的留痕缺少第 ${runs} 次变更`,
        en: `The record of ${number} lacks the changes ${runs}`,
      },
    })),
    ...ifAny(beyond(versions, version), runs => ({
      code: 'VERSION_BEYOND' as const,
      matter: number,
      words: {
        zh: `${number} 只到第 ${version} 次变更，留痕中却有第 ${runs} 次：事项被改回`,
        en: `${number} stands at change ${version}, but the record tells of ${runs}: the matter was put back`,
      },
    })),
  ]
}

/** Numbers are counted without a gap (law 5): each is in the ledger, and nothing else is. */
export function seriesFaults({ series, year, last, taken }: SeriesRow): Fault[] {
  const counted = last ?? 0
  const numbers = taken ?? []
  return [
    ...ifAny(gapsOf(numbers, counted), runs => ({
      code: 'NUMBER_MISSING' as const,
      words: {
        zh: `编号 ${series} ${year} 缺少第 ${runs} 号`,
        en: `The numbers ${runs} of ${series} ${year} are missing`,
      },
    })),
    ...ifAny(beyond(numbers, counted), runs => ({
      code: 'NUMBER_BEYOND' as const,
      words: {
        zh: `编号 ${series} ${year} 只数到 ${counted}，台账中却有第 ${runs} 号`,
        en: `${series} ${year} was counted to ${counted}, but the ledger has ${runs}`,
      },
    })),
  ]
}

export function numberFault({ taken, borne }: NumberRow): Fault {
  return borne === null
    ? {
        code: 'NUMBER_WITHOUT_MATTER',
        words: { zh: `编号 ${taken} 已取，却没有事项`, en: `The number ${taken} was taken, but no matter bears it` },
      }
    : {
        code: 'MATTER_WITHOUT_NUMBER',
        matter: borne,
        words: { zh: `事项 ${borne} 的编号不是为它取的`, en: `The number of ${borne} was never taken for it` },
      }
}

/** What stands outside 1 … `last`. */
const beyond = (numbers: readonly number[], last: number): Run[] =>
  numbers.filter(number => number < 1 || number > last).map(number => [number, number])

const ifAny = (runs: readonly Run[], fault: (shown: string) => Fault): Fault[] =>
  runs.length > 0 ? [fault(shownRuns(runs))] : []
