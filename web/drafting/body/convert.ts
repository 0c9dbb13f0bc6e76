import type { Node } from 'prosemirror-model'
import type { DraftBlock } from '#documents/drafting/document-draft.ts'
import { splitRun, tidyLine } from '#documents/drafting/from-text.ts'
import { schema } from './schema.ts'

type TableBlock = Extract<DraftBlock, { kind: 'table' }>

const text = (words: string) => (words === '' ? [] : [schema.text(words)])
const nodeOf = (name: string, content: Node | readonly Node[], attrs?: Record<string, unknown>): Node => {
  const type = schema.nodes[name]
  if (!type) throw new Error(`the text has no ${name}`)
  return type.create(attrs ?? null, content)
}

/** The text as the editor holds it: one node a block, in the same order. */
export function docOf(blocks: readonly DraftBlock[]): Node {
  const nodes = blocks.map(block => {
    if (block.kind === 'table') return tableNode(block)
    if (block.kind === 'paragraph') return nodeOf('paragraph', text(block.text))
    // What runs on after a heading begins behind its full stop; one that has none gets it.
    const lead = block.run && !block.text.endsWith('。') ? `${block.text}。` : block.text
    return nodeOf('heading', text(lead + (block.run ?? '')), { level: block.level })
  })
  return nodeOf('doc', nodes.length > 0 ? nodes : [nodeOf('paragraph', [])])
}

const tableNode = ({ head, rows, wide = false }: TableBlock): Node =>
  nodeOf(
    'table',
    [
      nodeOf(
        'table_row',
        head.map(cell => nodeOf('table_header', text(cell))),
      ),
      ...rows.map(row =>
        nodeOf(
          'table_row',
          row.map(cell => nodeOf('table_cell', text(cell))),
        ),
      ),
    ],
    { wide },
  )

/** What the editor holds, one block a node. */
export function blocksOf(doc: Node): DraftBlock[] {
  return doc.children.map((node): DraftBlock => {
    if (node.type.name === 'table') return tableBlock(node)
    const words = plain(node)
    if (node.type.name === 'paragraph') return { kind: 'paragraph', text: words.slice(0, 20_000) }
    const { text: lead, run } = splitRun(words)
    const level = node.attrs['level'] as 1 | 2 | 3 | 4
    // A heading is a line; what is longer is a paragraph with a number before it.
    if (lead.length > 500)
      return { kind: 'heading', level, text: lead.slice(0, 500), run: lead.slice(500) + (run ?? '') }
    return { kind: 'heading', level, text: lead, ...(run ? { run: run.slice(0, 20_000) } : {}) }
  })
}

const plain = (node: Node): string => tidyLine(node.textContent)

function tableBlock(node: Node): TableBlock {
  const rows = node.children.map(row => row.children.map(cell => plain(cell).slice(0, 2000)))
  const width = Math.min(30, Math.max(1, ...rows.map(row => row.length)))
  const [head = [], ...rest] = rows.map(row => Array.from({ length: width }, (_, at) => row[at] ?? ''))
  return {
    kind: 'table',
    columns: sharesOf([head, ...rest]),
    head: head.map(cell => cell.slice(0, 200)),
    rows: rest,
    ...(node.attrs['wide'] === true ? { wide: true } : {}),
  }
}

/** A column is as wide as its longest text, within reason: nobody drags lines. */
const sharesOf = (rows: readonly (readonly string[])[]): number[] =>
  (rows[0] ?? []).map((_, at) => Math.min(16, Math.max(3, ...rows.map(row => (row[at] ?? '').length))))
