import { fileTypeFromBuffer } from 'file-type'

const BINARY = 'application/octet-stream'

/**
 * The media type as a file's first bytes show it. Text is what decodes as UTF-8 without control characters and does not
 * look like markup: a page called `报告.txt` must never run in a browser.
 */
export async function mediaTypeOf(head: Buffer): Promise<string> {
  const known = await fileTypeFromBuffer(head)
  if (known) return known.mime
  return isPlainText(head) ? 'text/plain; charset=utf-8' : BINARY
}

function isPlainText(head: Buffer): boolean {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  try {
    // The beginning may end in the middle of a character.
    const text = decoder.decode(head, { stream: true })
    // oxlint-disable-next-line no-control-regex
    return !/[\u0000-\u0008\u000e-\u001f]/.test(text) && !/<[a-z!?/]/i.test(text)
  } catch {
    return false
  }
}
