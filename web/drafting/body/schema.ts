import { Schema, type NodeSpec } from 'prosemirror-model'
import { tableNodes } from 'prosemirror-tables'

const paragraph: NodeSpec = {
  content: 'text*',
  group: 'block',
  parseDOM: [{ tag: 'p' }, { tag: 'li' }, { tag: 'blockquote' }, { tag: 'pre' }],
  toDOM: () => ['p', 0],
}

const heading: NodeSpec = {
  attrs: { level: { default: 1 } },
  content: 'text*',
  group: 'block',
  defining: true,
  parseDOM: [1, 2, 3, 4].map(level => ({ tag: `h${level}`, attrs: { level } })),
  toDOM: node => ['p', { class: `draft-heading draft-heading-${node.attrs['level']}` }, 0],
}

const tables = tableNodes({ tableGroup: 'block', cellContent: 'text*', cellAttributes: {} })

/** The text of a document: paragraphs, headings of four levels, tables. Nothing else can be typed or pasted into it. */
export const schema = new Schema({
  nodes: {
    doc: { content: 'block+' },
    paragraph,
    heading,
    ...tables,
    /** `wide`: it lies on its side. */
    table: { ...tables.table, attrs: { wide: { default: false } } },
    text: {},
  },
})
