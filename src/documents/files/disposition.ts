const PDF = 'application/pdf'

/** What a browser may show by itself: formats whose scripts, if they have any, never reach the page's origin. */
const SHOWN = new Set([PDF, 'image/png', 'image/jpeg', 'image/gif', 'image/webp', 'text/plain; charset=utf-8'])

const CLOSED_POLICY = "sandbox; default-src 'none'; style-src 'unsafe-inline'"
/** Safari's viewer stays empty in a sandbox, Chrome's without objects and styles (crbug.com/271452). Both shut PDFs in themselves. */
const PDF_POLICY = "frame-ancestors 'self'"

const LONGEST = 200

/**
 * The headers a file is handed out with: shown only when its type is safe, otherwise downloaded, and in no case as
 * anything but what it is. The name goes in the form of RFC 6266 §4.3 with RFC 8187 for what is not ASCII.
 * @param isFromOutside a stranger made it: it is taken home, never shown by a browser, whatever its type
 */
export function fileHeaders(
  file: { name: string; mediaType: string; sha256: string },
  { isFromOutside = false } = {},
): Record<string, string> {
  const isShown = !isFromOutside && SHOWN.has(file.mediaType)
  const name = cleanName(file.name)
  const ascii = name.replaceAll(/[^\x20-\x7e]|["\\%]/g, '_')
  const encoded = encodeURIComponent(name).replaceAll(
    /['()*]/g,
    character => `%${character.codePointAt(0)?.toString(16).toUpperCase()}`,
  )
  return {
    'content-type': isShown ? file.mediaType : 'application/octet-stream',
    'content-disposition': `${isShown ? 'inline' : 'attachment'}; filename="${ascii}"; filename*=UTF-8''${encoded}`,
    'content-security-policy': file.mediaType === PDF ? PDF_POLICY : CLOSED_POLICY,
    'x-content-type-options': 'nosniff',
    'cache-control': 'private, max-age=86400, immutable',
    etag: `"${file.sha256}"`,
  }
}

/**
 * A file's name without folders and without what is not seen: controls, line ends, tricks of direction, halves of
 * characters. Never empty, at most 200 characters.
 */
export function cleanName(name: string): string {
  const last = name.normalize('NFC').split(/[\\/]/).at(-1) ?? ''
  const clean = last.replaceAll(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, '').trim()
  if (/^\.*$/.test(clean)) return 'file'
  const characters = [...clean]
  if (characters.length <= LONGEST) return clean
  const ending = /.(\.[^.]{1,11})$/u.exec(clean)?.[1] ?? ''
  return characters.slice(0, LONGEST - [...ending].length).join('') + ending
}
