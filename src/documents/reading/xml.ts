import { Parser } from 'saxen'
import { LIMITS } from './limits.ts'
import { unreadable, unsafe } from './refuse.ts'

export interface Element {
  /** Without its prefix. */
  name: string
  /** By their names without prefixes. */
  attributes: Readonly<Record<string, string>>
}

/** What is told of a file, in its order. */
export interface XmlReader {
  open?(element: Element): void
  text?(text: string): void
  close?(name: string): void
}

/**
 * Reads XML from beginning to end and keeps nothing. Entities are the five of XML and numbers; a document type is refused,
 * because what it declares can be a bomb or a way to other files.
 * @throws Problem FILE_UNSAFE, FILE_UNREADABLE
 */
export function readXml(bytes: Uint8Array, reader: XmlReader): void {
  const parser = new Parser()
  let depth = 0
  parser.on('attention', (text: string) => {
    throw unsafe(/^<!DOCTYPE/i.test(text) ? 'DTD' : 'XML')
  })
  parser.on('openTag', (name: string, attributes: () => Record<string, string> | false, decode: Decode) => {
    depth += 1
    if (depth > LIMITS.depth) throw unsafe('depth')
    const given = Object.entries(attributes() || {}).map(([key, value]) => [local(key), decode(value)])
    reader.open?.({ name: local(name), attributes: Object.fromEntries(given) })
  })
  parser.on('closeTag', (name: string) => {
    depth -= 1
    reader.close?.(local(name))
  })
  parser.on('text', (text: string, decode: Decode) => reader.text?.(decode(text)))
  parser.on('cdata', (text: string) => reader.text?.(text))
  parser.on('error', () => {
    throw unreadable()
  })
  parser.parse(decoded(bytes))
  if (depth !== 0) throw unreadable()
}

type Decode = (text: string) => string

const local = (name: string): string => name.slice(name.indexOf(':') + 1)

/** UTF-16 says so by its first bytes; all else is UTF-8 whatever it declares, so that nothing hides in another encoding. */
function decoded(bytes: Uint8Array): string {
  const isWide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
  if (!isWide) return new TextDecoder('utf-8').decode(bytes)
  return new TextDecoder(bytes[0] === 0xff ? 'utf-16le' : 'utf-16be').decode(bytes)
}
