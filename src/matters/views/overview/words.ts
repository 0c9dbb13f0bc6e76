/**
 * Words that say how somebody speaks and nothing of what about. They are compared whole; a subject keeps all its others.
 */
const EMPTY: ReadonlySet<string> = new Set(
  (
    '反映 问题 关于 咨询 建议 意见 投诉 请求 要求 申请 情况 办理 处理 解决 回复 答复 希望 尽快 是否 如何 怎么 什么 哪些 为什么 可以 ' +
    '需要 没有 不能 无法 一直 已经 存在 进行 有关 相关 部门 单位 群众 居民 村民 市民 我们 他们 现在 目前 长期 多次 严重 影响 ' +
    '电话 来电 来访 来信 求助 举报 表扬 感谢 通知 报告 材料 手续 时间 地方 附近 本人 家里 还有 一个 几个'
  ).split(' '),
)

/** Single characters that join nothing. */
const LINK = /[的了在是不没被要和与及对向把从到就也都很又再请我你他这那无有为以上下前后里中大小多少]/u

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })

/** The words of a subject that say what it is about: Chinese, two characters or more, each once. */
export function topicWords(subject: string): string[] {
  const segments = [...segmenter.segment(subject)].map(({ segment }) => segment)
  // A word the dictionary lacks comes apart into its characters: two that stand together are taken for one word.
  const joined = segments.flatMap((segment, at) => {
    const pair = segment + (segments[at + 1] ?? '')
    const isPair = pair.length === 2 && segment.length === 1 && !LINK.test(pair)
    return isPair ? [segment, pair] : [segment]
  })
  return [...new Set(joined.filter(word => /^\p{Script=Han}{2,6}$/u.test(word) && !EMPTY.has(word)))]
}

/** How often each word was said lately and before, in so many subjects. */
export interface Said {
  word: string
  lately: number
  before: number
}

/** Said by fewer than this is no topic, and might be somebody's name. Ours. */
const FEWEST = 2

/**
 * The words that rise: said lately by at least two, and more often in a week than in the weeks before; those that rise
 * most come first, and of equals the one said more often.
 * @param weeks how many weeks `lately` and `before` are
 */
export function rising(said: readonly Said[], weeks: { lately: number; before: number }, most: number): Said[] {
  const rise = ({ lately, before }: Said) => lately / weeks.lately - before / weeks.before
  return said
    .filter(one => one.lately >= FEWEST && rise(one) > 0)
    .toSorted((a, b) => rise(b) - rise(a) || b.lately - a.lately || a.word.localeCompare(b.word, 'zh'))
    .slice(0, most)
}
