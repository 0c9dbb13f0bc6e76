import { Problem } from '#base/errors.ts'
import { sharedCalendar } from '#catalogue/calendar.ts'
import { ExampleFault, readExample, type Example } from '#catalogue/example.ts'
import { play, type Played } from '#catalogue/rehearse.ts'
import type { Service } from '#catalogue/types.ts'
import type { Acting } from '../acting.ts'
import { filesOf, type Amendment } from './amendment.ts'
import { compileAmendment } from './compile-amendment.ts'

/**
 * Plays an example under an amendment as it stands on somebody's screen: nothing is saved.
 * @param edits files that were changed there and are not saved; null takes one away
 * @returns every act as it came out
 * @throws Problem FIELD_INVALID when it is no example; SERVICE_FAULTY with every finding when the amendment cannot run
 */
export async function playExample(
  acting: Acting,
  amendment: Amendment,
  edits: Readonly<Record<string, string | null>>,
  yaml: string,
): Promise<{ service: Service; played: readonly Played[] }> {
  const example = exampleIn(yaml)
  const files = Object.fromEntries(
    Object.entries({ ...amendment.files, ...edits }).filter((entry): entry is [string, string] => entry[1] !== null),
  )
  const service = await compileAmendment(acting, { ...amendment, files })
  return { service, played: [...play(service, example, sharedCalendar(filesOf({ files })), acting.zone)] }
}

function exampleIn(yaml: string): Example {
  try {
    return readExample(yaml)
  } catch (error) {
    if (!(error instanceof ExampleFault)) throw error
    throw new Problem('FIELD_INVALID', { field: 'yaml', params: { field: 'yaml', detail: error.detail } })
  }
}
