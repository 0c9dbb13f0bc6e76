import { sharedCalendar } from '#catalogue/calendar.ts'
import { differenceWords } from '#catalogue/difference-words.ts'
import type { Text } from '#base/language.ts'
import { readExample } from '#catalogue/example.ts'
import { mendExample, type Mend } from '#catalogue/mend-example.ts'
import type { Service } from '#catalogue/types.ts'
import type { Acting } from '../acting.ts'
import { filesOf, type Amendment } from './amendment.ts'

/** What became of an example under an amendment, and how it could be brought in line. */
export interface ExampleResult {
  file: string
  name: string
  /** What would have to be put right for it to hold; empty when it holds. */
  mends: readonly Mend[]
  /** The example brought in line; null when it holds, or a person has to say. */
  mended: string | null
  /** Where a person has to say: an act, and in words what differs. */
  left: { act: number; words: Record<'what' | 'expected' | 'actual', Text> } | null
}

const EXAMPLE = /^examples\/.+\.ya?ml$/

/**
 * Plays every example of an amendment. Those that cannot be read are for the checks to tell.
 * @param service the amendment, compiled
 */
export function exampleResults(
  { zone }: Pick<Acting, 'zone'>,
  amendment: Amendment,
  service: Service,
): ExampleResult[] {
  const files = filesOf(amendment)
  const calendar = sharedCalendar(files)
  return [...files].flatMap(([file, yaml]) => {
    if (!EXAMPLE.test(file)) return []
    const name = nameOf(yaml)
    if (name === null) return []
    const { yaml: mended, mends, left } = mendExample(service, yaml, calendar, zone)
    return [
      {
        file,
        name,
        mends,
        mended: mends.length > 0 ? mended : null,
        left: left ? { act: left.act, words: differenceWords(left, service.texts) } : null,
      },
    ]
  })
}

function nameOf(yaml: string): string | null {
  try {
    return readExample(yaml).name
  } catch {
    return null
  }
}
