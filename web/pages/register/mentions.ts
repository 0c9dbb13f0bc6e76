import type { Unit } from '../../client/office.ts'

export type Named = Pick<Unit, 'id' | 'name' | 'shortName' | 'isActive'>

/** A unit's name in a line. */
export interface Mention {
  id: string
  name: string
  at: number
  end: number
  /** By less than a name that is its own: 财政 for 区财政局. */
  isShort: boolean
}

/** How a short name ends that is a unit's own and not the beginning of another one's (区委 of 区委宣传部). */
const ORGAN = /(?:[局办科部处镇乡院所站队室]|街道|中心|委员会)$/
const PLACE = /^[省市区县]/
const ENDING = /(?:局|办公室|办|委员会|委|部|中心)$/
/** Lengths of what people make of a long name: 人社局, 农业农村局. */
const ABBREVIATIONS = [5, 4, 3]
/** A word of two letters in a list of those who are told, or before what they are told: 财政、人社配合. */
const IN_LIST =
  /(?<=^|[、，,；;。：:请由让交和与及同商])[\u4e00-\u9fff]{2}(?=、|和|与|及|等|配合|协助|牵头|负责|[两三四五六七八九]家)|(?<=[、和与同商])[\u4e00-\u9fff]{2}(?=[，,。；;]|$)/g

/** Names of units in a line, in its order: in full, by the short name, and by what people make of it, where that is clear. */
export function mentionsIn(line: string, units: readonly Named[]): Mention[] {
  const active = units.filter(unit => unit.isActive)
  const found: Mention[] = []
  let left = line
  const take = ({ id, name }: Named, at: number, length: number, isShort: boolean) => {
    if (!found.some(one => one.id === id)) found.push({ id, name, at, end: at + length, isShort })
    // A shorter name inside this one is not another unit.
    left = left.slice(0, at) + '\0'.repeat(length) + left.slice(at + length)
  }
  const names = active.flatMap(unit => namesOf(unit).map(name => ({ unit, name })))
  for (const { unit, name } of names.toSorted((one, other) => other.name.length - one.name.length)) {
    const at = left.indexOf(name)
    if (at >= 0) take(unit, at, name.length, false)
  }
  for (let at = left.length - 1; at > 0; at -= 1)
    for (const length of ABBREVIATIONS) {
      const word = left.slice(Math.max(0, at + 1 - length), at + 1)
      const unit = only(active, one => word.length === length && isAbbreviation(word, bare(one.name)))
      if (unit) take(unit, at + 1 - length, length, false)
    }
  for (const match of left.matchAll(IN_LIST)) {
    const unit = only(active, one => isAbbreviation(match[0], stem(one)))
    if (unit) take(unit, match.index, match[0].length, true)
  }
  return found.toSorted((one, other) => one.at - other.at)
}

/** The one of which something is so; none when it is so of several. */
function only(units: readonly Named[], isSo: (unit: Named) => boolean): Named | undefined {
  const found = units.filter(isSo)
  return found.length === 1 ? found[0] : undefined
}

const bare = (name: string): string => name.replace(PLACE, '')
const stem = ({ name, shortName }: Named): string => bare(shortName ?? name).replace(ENDING, '')

function namesOf({ name, shortName }: Named): string[] {
  const short = shortName ?? ''
  return [...new Set([name, ...[short, bare(name), bare(short)].filter(one => ORGAN.test(one) && one.length > 2)])]
}

/**
 * Letters of a name in their order, with its first; of one that ends as units do, with its last as well: 人社局, 人社 of
 * 人力资源和社会保障局.
 */
function isAbbreviation(word: string, name: string): boolean {
  // 环境局 of 生态环境局
  if (word.length > 2 && word.length < name.length && name.endsWith(word)) return true
  if (word.length > name.length || word[0] !== name[0]) return false
  if (word.length > 2 && (word.at(-1) !== name.at(-1) || !/[局委办部]$/.test(word))) return false
  let at = -1
  for (const letter of word) {
    at = name.indexOf(letter, at + 1)
    if (at < 0) return false
  }
  return true
}
