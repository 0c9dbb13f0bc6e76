import { shown, type DrawnPage, type DrawnPath, type DrawnText } from './drawings.ts'

export const NAMESPACE = 'xmlns:ofd="http://www.ofdspec.org/2016"'
export const DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n'

/** Text inside XML. */
export const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

/** Gives every object of a document a number of its own. */
export type Numbers = () => number

/** A page's `Content.xml` (GB/T 33190-2016 7.7). */
export function pageXml(page: DrawnPage, fontId: (font: string) => number, next: Numbers): string {
  const box = `0 0 ${shown(page.width)} ${shown(page.height)}`
  const objects = page.drawings.map(drawing =>
    drawing.kind === 'text' ? textXml(drawing, box, fontId(drawing.font), next()) : pathXml(drawing, box, next()),
  )
  return (
    `${DECLARATION}<ofd:Page ${NAMESPACE}><ofd:Area><ofd:PhysicalBox>${box}</ofd:PhysicalBox></ofd:Area>` +
    `<ofd:Content><ofd:Layer ID="${next()}" Type="Body">${objects.join('')}</ofd:Layer></ofd:Content></ofd:Page>`
  )
}

/** `#ff0000` → `255 0 0` */
function rgb(color: string): string {
  const value = Number.parseInt(color.slice(1), 16)
  return [value >> 16, (value >> 8) & 255, value & 255].join(' ')
}

function textXml({ text, matrix, advances, color }: DrawnText, box: string, font: number, id: number): string {
  const [a, b, , , x, y] = matrix
  const size = Math.hypot(a, b)
  const isLevel = Math.abs(b) < 1e-6
  // a run that does not lie level is set from the origin and turned by a matrix of its own
  const turned = isLevel ? '' : ` CTM="${[a / size, b / size, -b / size, a / size, x, y].map(shown).join(' ')}"`
  const place = isLevel ? `X="${shown(x)}" Y="${shown(y)}"` : 'X="0" Y="0"'
  const letters = [...text]
  const deltas = letters.slice(1).map((_, at) => shown((advances[at] ?? 1) * size))
  const delta = deltas.length > 0 ? ` DeltaX="${deltas.join(' ')}"` : ''
  return (
    `<ofd:TextObject ID="${id}" Boundary="${box}" Font="${font}" Size="${shown(size)}"${turned}>` +
    `<ofd:FillColor Value="${rgb(color)}"/><ofd:TextCode ${place}${delta}>${escaped(text)}</ofd:TextCode></ofd:TextObject>`
  )
}

function pathXml({ data, stroke, fill }: DrawnPath, box: string, id: number): string {
  const width = stroke ? ` LineWidth="${shown(stroke.width)}"` : ''
  return (
    `<ofd:PathObject ID="${id}" Boundary="${box}"${width} Stroke="${stroke !== null}" Fill="${fill !== null}">` +
    (stroke ? `<ofd:StrokeColor Value="${rgb(stroke.color)}"/>` : '') +
    (fill ? `<ofd:FillColor Value="${rgb(fill)}"/>` : '') +
    `<ofd:AbbreviatedData>${data}</ofd:AbbreviatedData></ofd:PathObject>`
  )
}
