import type { Node } from 'prosemirror-model'
import { Plugin, PluginKey } from 'prosemirror-state'
import { Decoration, DecorationSet } from 'prosemirror-view'
import { headingLabel } from '#documents/drafting/lines.ts'

export interface Mark {
  /** The block, from 0. */
  block: number
  strength: string
}

/** Which blocks a rule speaks of; set by a transaction that carries them. */
export const marksKey = new PluginKey<readonly Mark[]>('marks')

/** Shows the numbers of headings, which are counted and not typed, and the marks of findings. */
export const numbers = new Plugin<readonly Mark[]>({
  key: marksKey,
  state: {
    init: () => [],
    apply: (transaction, marks) => (transaction.getMeta(marksKey) as readonly Mark[] | undefined) ?? marks,
  },
  props: {
    decorations: state => DecorationSet.create(state.doc, decorationsOf(state.doc, marksKey.getState(state) ?? [])),
  },
})

function decorationsOf(doc: Node, marks: readonly Mark[]): Decoration[] {
  const counts = [0, 0, 0, 0]
  return doc.children.flatMap((node, at) => {
    const from = doc.children.slice(0, at).reduce((sum, before) => sum + before.nodeSize, 0)
    const to = from + node.nodeSize
    const strength = marks.find(mark => mark.block === at)?.strength
    const marked = strength ? [Decoration.node(from, to, { class: 'draft-marked', 'data-strength': strength })] : []
    if (node.type.name !== 'heading') return marked
    const level = Number(node.attrs['level'])
    const n = (counts[level - 1] ?? 0) + 1
    counts.splice(level - 1, 4, n, ...Array.from({ length: 4 - level }, () => 0))
    const end = node.textContent.indexOf('。') + 1
    const run =
      end > 0 && end < node.content.size ? [Decoration.inline(from + 1 + end, to - 1, { class: 'draft-run' })] : []
    return [...marked, ...run, Decoration.node(from, to, { 'data-number': headingLabel(level, n) })]
  })
}
