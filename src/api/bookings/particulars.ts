import type { Fields } from '#matters/matter.ts'
import type { Reader } from '../reader.ts'

/** What a list of the service would say of a matter besides who has what and when: where to, for what, for whom. */
export function particularsOf(
  reader: Reader,
  { service, serviceVersion, fields }: { service: string; serviceVersion: number; fields: Fields },
): string {
  const { acting, language } = reader
  const { manifest } = acting.services.version(service, serviceVersion)
  const texts = reader.textsOf(service, serviceVersion)
  const words = manifest.listed.flatMap(name => {
    const value = fields[name]
    const word = typeof value === 'string' ? (texts.fields[name]?.options?.[value] ?? value) : ''
    const isSaidElsewhere = acting.directory.resource(word) !== undefined || /^\d{4}-\d\d-\d\dT/.test(word)
    return word === '' || isSaidElsewhere ? [] : [word]
  })
  return words.join(language === 'en' ? ', ' : '、')
}
