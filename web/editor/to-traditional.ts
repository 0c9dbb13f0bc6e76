export type Convert = (simplified: string) => string

/** Where the converter's Taiwan standard and the words of offices part. */
const OFFICE: readonly [RegExp, string][] = [
  [/籤/g, '簽'],
  [/聯繫/g, '聯絡'],
  [/渠道/g, '管道'],
]

let loaded: Promise<Convert> | undefined

/** Proposes the Traditional words for Simplified ones; its dictionary is fetched when it is first asked. */
export function toTraditional(): Promise<Convert> {
  loaded ??= import('opencc-js/cn2t').then(({ Converter }) => {
    const convert = Converter({ from: 'cn', to: 'tw' })
    return simplified => OFFICE.reduce((text, [word, ours]) => text.replace(word, ours), convert(simplified))
  })
  return loaded
}
