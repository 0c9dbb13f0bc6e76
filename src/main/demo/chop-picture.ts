import { crc32, deflateSync } from 'node:zlib'

/** In pixels: 300 dpi at 42 mm. */
const SIZE = 500
const MIDDLE = SIZE / 2
/** Points a pixel is looked at, in each direction: edges come smooth. */
const FINE = 3
const POINTS = 5
const RED = [0xd7, 0x1f, 0x26] as const

/** The picture of a made-up chop: a ring and a star, red on nothing. It is no organ's. */
export function chopPicture(): Buffer {
  const rows = Array.from({ length: SIZE }, (_row, y) => {
    const row = Buffer.alloc(1 + SIZE * 4)
    for (let x = 0; x < SIZE; x += 1) row.set([...RED, Math.round(255 * inked(x, y))], 1 + x * 4)
    return row
  })
  const header = Buffer.alloc(13)
  header.writeUInt32BE(SIZE, 0)
  header.writeUInt32BE(SIZE, 4)
  header.set([8, 6, 0, 0, 0], 8)
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.concat(rows))),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(kind: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(kind), data])
  const around = Buffer.alloc(8)
  around.writeUInt32BE(data.length, 0)
  around.writeUInt32BE(crc32(body), 4)
  return Buffer.concat([around.subarray(0, 4), body, around.subarray(4)])
}

/** How much of a pixel is inked, from 0 to 1. */
function inked(x: number, y: number): number {
  let hits = 0
  for (let i = 0; i < FINE; i += 1)
    for (let j = 0; j < FINE; j += 1) if (isInk(x + (i + 0.5) / FINE - MIDDLE, y + (j + 0.5) / FINE - MIDDLE)) hits += 1
  return hits / (FINE * FINE)
}

function isInk(x: number, y: number): boolean {
  const far = Math.hypot(x, y)
  return (far > 0.93 * MIDDLE && far < 0.99 * MIDDLE) || far < starAt(Math.atan2(x, -y), 0.38 * MIDDLE)
}

/** How far the edge of a five-pointed star is in a direction, the first point being up. */
function starAt(angle: number, radius: number): number {
  const part = Math.PI / POINTS
  const within = Math.abs((((angle % (2 * part)) + 3 * part) % (2 * part)) - part)
  const inner = (radius * Math.cos(2 * part)) / Math.cos(part)
  const [ax, ay] = [radius, 0]
  const [bx, by] = [inner * Math.cos(part), inner * Math.sin(part)]
  const off = part - within
  const [dx, dy] = [Math.cos(off), Math.sin(off)]
  return (ax * (by - ay) - ay * (bx - ax)) / (dx * (by - ay) - dy * (bx - ax))
}
