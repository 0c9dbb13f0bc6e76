const DECLARED = /^(<\?xml[^>]*\bencoding=["'])([\w.-]+)(["'])/

const MARKS: readonly [mark: readonly number[], encoding: string][] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
]

/**
 * The text of an XML file in whatever encoding it says it is (XML 1.0 §4.3.3): by its byte order mark, else by its
 * declaration, else UTF-8. Drawings of other editors come in ISO-8859-1 or GB 18030. What is returned says UTF-8.
 * @throws Error when the bytes are not of that encoding, or nobody knows it
 */
export function decodeXml(bytes: Uint8Array): string {
  const marked = MARKS.find(([mark]) => mark.every((byte, index) => bytes[index] === byte))?.[1]
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 200))
  const encoding = marked ?? DECLARED.exec(head)?.[2] ?? 'utf-8'
  return new TextDecoder(encoding, { fatal: true }).decode(bytes).replace(DECLARED, '$1UTF-8$3')
}
