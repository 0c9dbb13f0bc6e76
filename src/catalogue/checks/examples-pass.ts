import { sharedCalendar } from '../calendar.ts'
import { differenceWords } from '../difference-words.ts'
import { ExampleFault, isRefusal, readExample, type Example } from '../example.ts'
import { freezeService } from '../freeze.ts'
import { rehearse } from '../rehearse.ts'
import { check } from './check.ts'

const LEAST = 3
const EXAMPLE_FILE = /^examples\/.+\.ya?ml$/

/** The worked examples come out as they say: at least three, one of them a refusal. */
export const examplesPass = check('examples-pass', async (parts, found) => {
  const examples: [string, Example][] = []
  for (const [file, text] of parts.files) {
    if (!EXAMPLE_FILE.test(file)) continue
    try {
      examples.push([file, readExample(text)])
    } catch (error) {
      found('EXAMPLE_INVALID', { file }, { detail: error instanceof ExampleFault ? error.detail : String(error) })
    }
  }
  const file = 'examples/'
  if (examples.length < LEAST) found('EXAMPLES_FEW', { file }, { count: examples.length, least: LEAST })
  if (!examples.some(([, example]) => isRefusal(example))) found('EXAMPLE_NO_REFUSAL', { file })
  if (!parts.manifest || !parts.form || !parts.graph || !parts.rules || Object.keys(parts.texts).length < 3) return
  const service = await freezeService(parts.files, 0)
  const calendar = sharedCalendar(parts.files)
  for (const [name, example] of examples)
    for (const difference of rehearse(service, example, calendar))
      found('EXAMPLE_FAILED', { file: name }, { act: difference.act, ...differenceWords(difference, service.texts) })
})
