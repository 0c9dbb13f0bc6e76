import { blankService, copyService } from '#catalogue/copy.ts'
import { readServiceFolder, SHARED } from '#catalogue/read.ts'
import { publishVersion } from '#matters/publish-version.ts'
import type { TestOffice } from './office.ts'

export const DRAFTING = 'drafting-test'

/** A service whose first step writes a draft and whose second one reviews it; nothing else of it matters. */
export async function publishDrafting(office: TestOffice): Promise<void> {
  const names = { 'zh-Hans': '起草试验', 'zh-Hant': '起草試驗', en: 'Drafting' }
  const shared = [...(await readServiceFolder('catalogue/suggestion'))].filter(([file]) => file.startsWith(SHARED))
  const files = new Map([...copyService(await blankService(), DRAFTING, names), ...shared])
  const bpmn = files.get('procedure.bpmn') ?? ''
  const drawn = bpmn
    .replace('<bpmn:userTask id="handle"', '<bpmn:userTask id="handle" shuniu:draft="write"')
    .replace('<bpmn:userTask id="close"', '<bpmn:userTask id="close" shuniu:draft="review"')
    .replace(
      '<shuniu:outcome code="done" opinion="optional" />',
      '<shuniu:outcome code="done" opinion="optional" reviewed="true" />',
    )
  files.set('procedure.bpmn', drawn)
  await office.asMachine(acting =>
    publishVersion(acting, null, { id: DRAFTING, files, source: 'product', authors: [], reason: '' }),
  )
}
