import { existsSync } from 'node:fs'
import { checkFolders } from '#catalogue/check.ts'
import { messageOf } from '#catalogue/finding.ts'
import { SHARED } from '#catalogue/read.ts'
import type { Finding } from '#catalogue/types.ts'

const line = (service: string, finding: Finding): string => {
  const mark = finding.severity === 'error' ? '✖' : '!'
  const file = finding.file.startsWith(SHARED) ? finding.file : `${service}/${finding.file}`
  const place = finding.element ? `${file}#${finding.element}` : file
  return `${mark} ${place}\n  ${finding.message}\n  ${messageOf(finding, 'en')}  [${finding.check}]`
}

/**
 * Checks a service folder, or all of them when the folder holds services: `check catalogue/supervision`, `check catalogue`.
 * @returns 1 when there is an error, 2 when there is no such folder or nothing in it to check
 */
export async function run([folder = 'catalogue']: readonly string[]): Promise<number> {
  const results = existsSync(folder) ? await checkFolders(folder) : new Map<string, Finding[]>()
  if (results.size === 0) {
    console.error(`“${folder}”里没有办理事项。 There is no service in ${folder}.`)
    return 2
  }
  let errors = 0
  for (const [service, findings] of results) {
    for (const finding of findings) console.log(line(service, finding))
    errors += findings.filter(finding => finding.severity === 'error').length
    if (findings.length === 0) console.log(`✔ ${service}`)
  }
  console.log(errors === 0 ? '检查通过。 No errors.' : `共 ${errors} 处错误。 ${errors} errors.`)
  return errors === 0 ? 0 : 1
}
