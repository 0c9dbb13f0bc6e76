import type { Citation } from '#base/citation.ts'
import type { ServiceFiles } from './read.ts'

/** What an office confirmed: the rule with the source it names. */
export const confirmationOf = ({ rule, source }: Pick<Citation, 'rule' | 'source'>): string => `${rule}\n${source}`

const CITED = /<[^<>]*\bshuniu:evidence="memory"[^<>]*>/g
const attribute = (tag: string, name: string): string =>
  (new RegExp(`\\bshuniu:${name}="([^"]*)"`).exec(tag)?.[1] ?? '')
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')

/**
 * The files with what an office confirmed no longer written from memory. Everything that shows a citation says so from
 * then on, and nothing else changes.
 */
export function withConfirmed(files: ServiceFiles, confirmed: ReadonlySet<string>): ServiceFiles {
  if (confirmed.size === 0) return files
  const settled = (dmn: string) =>
    dmn.replace(CITED, tag =>
      confirmed.has(confirmationOf({ rule: attribute(tag, 'rule'), source: attribute(tag, 'source') }))
        ? tag.replace('shuniu:evidence="memory"', 'shuniu:evidence="confirmed"')
        : tag,
    )
  return new Map([...files].map(([file, text]) => [file, file.endsWith('rules.dmn') ? settled(text) : text]))
}
