import { fill, inEach, type Language, type Text } from '#base/language.ts'
import type { Graph, NodeKind } from '#procedure/graph.ts'
import type { ServiceTexts } from './types.ts'

const text = (hans: string, hant: string, en: string): Text => ({ 'zh-Hans': hans, 'zh-Hant': hant, en })

const KINDS: Partial<Record<NodeKind, Text>> = {
  start: text('开始', '開始', 'start'),
  end: text('结束', '結束', 'end'),
  terminate: text('结束', '結束', 'end'),
  exclusive: text('分支', '分支', 'choice'),
  parallel: text('并行', '並行', 'parallel gateway'),
  inclusive: text('多选', '多選', 'inclusive gateway'),
}
const ELEMENT = text('元素', '元素', 'element')

const AFTER = text('{before}之后的{kind}', '{before}之後的{kind}', 'the {kind} after {before}')

type Texts = Partial<Record<Language, ServiceTexts>>

/** What elements of a drawing are called: by their words, or else what is drawn, or else by what comes before them. */
export const elementWords = (graph: Graph, texts: Texts, elements: readonly string[]): Text =>
  inEach(language => {
    const names = elements.map(id => wordsFor(graph, texts[language], language, id, new Set()))
    return [...new Set(names)].join(language === 'en' ? ', ' : '、')
  })

function wordsFor(
  graph: Graph,
  texts: ServiceTexts | undefined,
  language: Language,
  id: string,
  seen: ReadonlySet<string>,
): string {
  const node = graph.nodes.get(id)
  const own =
    texts?.steps[id]?.name ?? texts?.ends[id] ?? texts?.labels?.procedure[id] ?? (node?.name === id ? '' : node?.name)
  if (own) return own
  const kind = ((node && KINDS[node.kind]) ?? ELEMENT)[language]
  const from = graph.flows.get(node?.incoming[0] ?? '')?.from
  if (from === undefined || seen.has(from)) return `${kind} ${id}`
  const before = wordsFor(graph, texts, language, from, new Set([...seen, id]))
  return fill(AFTER[language], { before, kind })
}
