import * as fs from 'node:fs/promises'
import * as os from 'node:os'
import * as path from 'node:path'
import type { AppContext } from '#api/api.ts'
import { openFileStore } from '#documents/files/store.ts'
import { openReader } from '#documents/reading/reader.ts'
import { openTypesetter } from '#documents/typesetting/typesetter.ts'
import { openViewer } from '#documents/viewing/viewer.ts'

/** What the routes of a running process may use, with files in a folder of their own; `close` removes it all. */
export async function openContext(
  office: Pick<AppContext, 'pool' | 'clock' | 'office' | 'services'>,
): Promise<{ context: AppContext; close: () => Promise<void> }> {
  const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'shuniu-files-'))
  const files = await openFileStore({ folder, maxBytes: 5 * 1024 * 1024 })
  const reader = openReader({ folder: files.incoming })
  const typesetter = openTypesetter()
  const press = { typesetter, catalogue: 'catalogue' }
  const viewer = openViewer({ files, reader, press })
  return {
    context: {
      ...office,
      files,
      scanner: null,
      chopKey: Buffer.alloc(32, 7),
      reader,
      press,
      viewer,
      setupToken: null,
      secureCookies: false,
      onFounded: async () => {},
    },
    close: async () => {
      await viewer.close()
      await reader.close()
      await typesetter.close()
      await fs.rm(folder, { recursive: true, force: true })
    },
  }
}
