import { getResolvedPDFJS, type getDocumentProxy } from 'unpdf'
import { unknownPicture } from './refuse.ts'
import type { Picture } from './types.ts'

type Page = Awaited<ReturnType<Awaited<ReturnType<typeof getDocumentProxy>>['getPage']>>

/** Pixels as the decoder gives them. */
interface Pixels {
  width: number
  height: number
  data: Uint8Array | Uint8ClampedArray
}

const MM = 25.4 / 72
/** Recognition is best at 150 to 200 dpi and slow above; A4 is 1654 pixels wide at 200. */
const WIDEST = 1900

/**
 * The largest picture of a page, grey and no wider than recognition needs; null when it has none.
 * @throws Problem FILE_PICTURE_UNKNOWN when it has one that cannot be decoded
 */
export async function pictureOf(page: Page): Promise<Picture | null> {
  const { OPS } = await getResolvedPDFJS()
  const { fnArray, argsArray } = await page.getOperatorList()
  let best: Pixels | null = null
  let isUnknown = false
  for (const [at, operator] of fnArray.entries()) {
    const args: unknown = argsArray[at]
    if (!Array.isArray(args)) continue
    let found: unknown = null
    if (operator === OPS.paintImageXObject && typeof args[0] === 'string') found = await objectOf(page, args[0])
    else if (operator === OPS.paintInlineImageXObject) found = args[0]
    isUnknown ||= operator === OPS.paintImageXObject && found === null
    if (isPixels(found) && found.width * found.height > (best?.width ?? 0) * (best?.height ?? 0)) best = found
  }
  if (!best && isUnknown) throw unknownPicture()
  // the picture as the page shows it
  return (
    best && { bytes: grey(best, (((page.rotate / 90) % 4) + 4) % 4), width: page.getViewport({ scale: 1 }).width * MM }
  )
}

function objectOf(page: Page, id: string): Promise<unknown> {
  const objects = id.startsWith('g_') ? page.commonObjs : page.objs
  return new Promise(resolve => objects.get(id, resolve))
}

function isPixels(found: unknown): found is Pixels {
  const { width, height, data } = Object(found)
  return typeof width === 'number' && typeof height === 'number' && ArrayBuffer.isView(data)
}

/**
 * Three or four bytes a pixel, one byte, or one bit; averaged over squares until it is narrow enough.
 * @param turns quarter turns clockwise, 0 to 3
 */
function grey({ width, height, data }: Pixels, turns: number): Uint8Array {
  const channels = data.length / (width * height)
  const stride = Math.ceil(width / 8)
  const isBits = channels < 1
  const step = Math.floor(channels)
  const light = (x: number, y: number): number => {
    if (isBits) return ((data[y * stride + (x >> 3)] ?? 0) >> (7 - (x & 7))) & 1 ? 255 : 0
    const at = (y * width + x) * step
    // the lightest channel: red stamps and letterheads fade, black letters stay
    return step < 3 ? (data[at] ?? 0) : Math.max(data[at] ?? 0, ((data[at + 1] ?? 0) + (data[at + 2] ?? 0)) / 2)
  }
  const factor = Math.max(1, Math.round(width / WIDEST))
  const lying = { width: Math.floor(width / factor), height: Math.floor(height / factor) }
  const [wide, high] = turns % 2 === 0 ? [lying.width, lying.height] : [lying.height, lying.width]
  const head = Buffer.from(`P5\n${wide} ${high}\n255\n`, 'latin1')
  const image = new Uint8Array(head.length + wide * high)
  image.set(head)
  for (let y = 0; y < high; y += 1)
    for (let x = 0; x < wide; x += 1) {
      const [left, top] = lyingAt(x, y, turns, lying)
      let sum = 0
      for (let dy = 0; dy < factor; dy += 1)
        for (let dx = 0; dx < factor; dx += 1) sum += light(left * factor + dx, top * factor + dy)
      image[head.length + y * wide + x] = sum / (factor * factor)
    }
  return image
}

/** Where a pixel of the sheet lay before it was turned. */
function lyingAt(x: number, y: number, turns: number, size: { width: number; height: number }): [number, number] {
  const [right, bottom] = [size.width - 1, size.height - 1]
  if (turns === 1) return [y, bottom - x]
  if (turns === 2) return [right - x, bottom - y]
  return turns === 3 ? [right - y, x] : [x, y]
}
