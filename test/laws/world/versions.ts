import { publishVersion } from '#matters/publish-version.ts'
import { filesOfVersion } from '#matters/services.ts'
import type { TestOffice } from '#test/support/office.ts'

/** So many services of the office have a second version: enough for a matter to be moved now and then. */
const RENEWED = 6

/** Publishes a second version of some services that differs in its words only, so that a matter finds its steps there again. */
export const renewSome = (office: TestOffice): Promise<void> =>
  office.asMachine(async acting => {
    const registered = office.services.all().filter(({ manifest }) => manifest.origin === 'registered')
    for (const { manifest } of registered.slice(0, RENEWED)) {
      const files = new Map(await filesOfVersion(acting.tx, acting.office, manifest.id, 1))
      files.set('texts/en.json', `${files.get('texts/en.json') ?? ''}\n`)
      await publishVersion(acting, null, { id: manifest.id, files, source: 'product', authors: [], reason: '' })
    }
  })
