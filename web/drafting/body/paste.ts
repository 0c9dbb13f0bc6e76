import { Fragment, Slice, type Node } from 'prosemirror-model'
import { typedHeading, blocksOfText, tidyLine } from '#documents/drafting/from-text.ts'
import { docOf } from './convert.ts'
import { schema } from './schema.ts'

/** Text from elsewhere: a line is a paragraph, a typed number makes a heading. */
export const sliceOfText = (text: string): Slice => {
  const lines = text.split(/\r\n|\r|\n/).filter(line => tidyLine(line) !== '')
  // A few words belong into the line where the cursor stands.
  if (lines.length === 1) return new Slice(Fragment.from(schema.text(tidyLine(lines[0] ?? '') || ' ')), 0, 0)
  return new Slice(docOf(blocksOfText(text)).content, 0, 0)
}

/** What a word processor puts into its HTML beside the text: remarks of its own, styles, list marks. */
export const cleanHtml = (html: string): string =>
  html.replaceAll(/<!--[\s\S]*?-->|<(style|script|xml|title)\b[\s\S]*?<\/\1>|<\/?[ovw]:[^>]*>/gi, '')

/** Paragraphs that begin with a typed number become headings; marks that nobody sees go. */
export function cleanSlice(slice: Slice): Slice {
  const nodes = slice.content.content.map(cleaned)
  return new Slice(Fragment.from(nodes), slice.openStart, slice.openEnd)
}

function cleaned(node: Node): Node {
  if (node.isText)
    return schema.text(node.text?.replaceAll(/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu, '').replaceAll('\u00a0', ' ') || ' ')
  if (node.type.name !== 'paragraph') return node.copy(Fragment.from(node.content.content.map(cleaned)))
  const line = tidyLine(node.textContent)
  const heading = typedHeading(line)
  const words = heading?.text ?? line
  const type = heading ? schema.nodes['heading'] : schema.nodes['paragraph']
  return type?.create(heading ? { level: heading.level } : null, words === '' ? [] : [schema.text(words)]) ?? node
}
