/**
 * CJK radicals that PDF readers hand out instead of the character and that NFKC leaves alone (it does fold the
 * Kangxi radicals U+2F00–2FD5).
 */
const PAIRS = '⺠民⻓长⻔门⻅见⻋车⻜飞⻢马⻩黄⻄西⻰龙⻬齐⻘青⻛风⻚页⻝食⻉贝⻮齿⻦鸟⻥鱼⻆角⻨麦⻁虎⻙韦'

const characters = [...PAIRS]
export const RADICALS: ReadonlyMap<string, string> = new Map(
  characters.flatMap((from, at) => (at % 2 === 0 ? [[from, characters[at + 1] ?? from] as const] : [])),
)
