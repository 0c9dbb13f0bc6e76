import { KINDS } from '../drafting/kinds.ts'

/** What titles of documents also end with; these are no kinds and travel under one (DOC-K16). */
const OTHER =
  /(?:答复意见|答复|回复|方案|办法|规定|细则|要点|总结|计划|规划|条例|规则|制度|预案|公示|提案|解读|讲话|汇报|倡议书|名单|章程|公开信|启事|说明|简报|清单|指南|目录|标准|意见书|告知书|通知书|决定书|建议书|续报|快报|专报|令)$/

/** What may stand behind the kind: (试行), (征求意见稿), [节选]. */
const TAIL = /\s*[([〔【][^()[\]〔〕【】]{1,20}[)\]〕】]$/

/** A title whose kind leaves no question: 的 + kind, with the qualifiers offices put before it. */
const PLAIN =
  /(?:的|紧急|补充|会议|情况|实施|指导|若干|处理|复)(决议|决定|公报|公告|通告|意见|通知|通报|报告|请示|批复|议案|函|纪要)$/
const QUALIFIED = new Map([
  ['紧急', ['通知']],
  ['补充', ['通知', '意见']],
  ['会议', ['纪要']],
  ['情况', ['报告', '通报']],
  ['实施', ['意见']],
  ['指导', ['意见']],
  ['若干', ['意见', '决定']],
  ['处理', ['意见', '决定']],
  ['复', ['函']],
])

export interface KindReading {
  value: string
  isSure: boolean
  /** Offsets in the title. */
  start: number
  end: number
}

const withoutTail = (title: string): string => title.replace(TAIL, '').replace(/\s+$/, '')

/** The kind a title ends with. Only a statutory kind in its usual place is sure. */
export function kindOfTitle(title: string): KindReading | null {
  const bare = withoutTail(title)
  const word = KINDS.find(kind => bare.endsWith(kind)) ?? OTHER.exec(bare)?.[0]
  if (word === undefined) return null
  const span = { value: word, start: bare.length - word.length, end: bare.length }
  const plain = PLAIN.exec(bare)
  const qualifier = plain?.[0].slice(0, -(plain[1]?.length ?? 0)) ?? ''
  const isSure =
    plain !== null &&
    (qualifier === '的' || (QUALIFIED.get(qualifier)?.includes(plain[1] ?? '') ?? false)) &&
    !bare.endsWith('征求意见')
  return { ...span, isSure }
}

/** Whether a string ends as titles end and has the marks that come in pairs in pairs. */
export function endsLikeTitle(text: string): boolean {
  return kindOfTitle(text) !== null && isBalanced(text)
}

/** Whether 《》, 〈〉, brackets and quotation marks are closed. */
export function isBalanced(text: string): boolean {
  const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0
  return (
    count(/《/g) === count(/》/g) &&
    count(/〈/g) === count(/〉/g) &&
    count(/\(/g) === count(/\)/g) &&
    count(/“/g) === count(/”/g)
  )
}
