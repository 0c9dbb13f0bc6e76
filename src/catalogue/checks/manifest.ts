import { propertiesOf } from '../form.ts'
import { isManifest, wordsOf } from '../schemas.ts'
import { check } from './check.ts'

/** Stands for the limits that the table of extensions does not name. */
const ANY_LIMIT = ''

/** `service.json` has what a manifest has, is named as its folder, and lists fields that exist. */
export const manifestValid = check('manifest-valid', ({ id, json, manifest, form, rules }, found, neighbours) => {
  const file = 'service.json'
  const read = json.get(file)
  if (!manifest) {
    if (read !== undefined && !isManifest(read))
      for (const error of isManifest.errors ?? []) found('MANIFEST_INVALID', { file }, wordsOf(error))
    return
  }
  if (manifest.id !== id) found('MANIFEST_ID', { file }, { id: manifest.id, folder: id })
  if (form) {
    const fields = propertiesOf(form)
    for (const field of [...manifest.listed, ...(manifest.window?.fields ?? []), ...(manifest.slip?.fields ?? [])])
      if (!fields.has(field)) found('LISTED_UNKNOWN', { file }, { field })
  }
  for (const [other, { series }] of neighbours)
    if (other !== id && series.pattern === manifest.series.pattern && series.id !== manifest.series.id)
      found('SERIES_TAKEN', { file }, { service: other })
  const { cap, rule } = manifest.extension
  const decision = rules?.get('extension')?.evaluate({ service: manifest.id, limit: ANY_LIMIT }, '9999-12-31')
  const row = decision?.kind === 'decided' ? decision.rows[0] : undefined
  if (row?.outputs['cap'] !== cap || row.citation?.rule !== rule)
    found('EXTENSION_DIFFERS', { file }, { cap, rule, ruled: JSON.stringify(row?.outputs['cap'] ?? null) })
})
