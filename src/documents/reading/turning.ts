/** Of a point of one plane to another: x' = ax + cy + e, y' = bx + dy + f. */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number]

export const UNMOVED: Matrix = [1, 0, 0, 1, 0, 0]

interface Point {
  x: number
  y: number
}
export interface Box extends Point {
  width: number
  height: number
}

const at = ([a, b, c, d, e, f]: Matrix, { x, y }: Point): Point => ({ x: a * x + c * y + e, y: b * x + d * y + f })

/** First one, then the other. */
export function chained(first: Matrix, second: Matrix): Matrix {
  const origin = at(second, at(first, { x: 0, y: 0 }))
  const right = at(second, at(first, { x: 1, y: 0 }))
  const down = at(second, at(first, { x: 0, y: 1 }))
  return [right.x - origin.x, right.y - origin.y, down.x - origin.x, down.y - origin.y, origin.x, origin.y]
}

/** Clockwise about the middle of a sheet, in radians. */
export function turned(angle: number, { width, height }: { width: number; height: number }): Matrix {
  const [sin, cos] = [Math.sin(angle), Math.cos(angle)]
  const [x, y] = [width / 2, height / 2]
  return [cos, sin, -sin, cos, x - x * cos + y * sin, y - x * sin - y * cos]
}

/** The upright box round a box that was moved. */
export function boxOf(matrix: Matrix, { x, y, width, height }: Box): Box {
  const corners = [
    { x, y },
    { x: x + width, y },
    { x, y: y + height },
    { x: x + width, y: y + height },
  ].map(corner => at(matrix, corner))
  const [left, top] = [Math.min(...corners.map(one => one.x)), Math.min(...corners.map(one => one.y))]
  const [right, bottom] = [Math.max(...corners.map(one => one.x)), Math.max(...corners.map(one => one.y))]
  return { x: left, y: top, width: right - left, height: bottom - top }
}

/** By how many degrees clockwise a picture is to be turned so that what was read in it stands upright. */
export function uprightTurn([a, b]: Matrix): 0 | 90 | 180 | 270 {
  const quarters = Math.round(Math.atan2(b, a) / (Math.PI / 2))
  return ([0, 270, 180, 90] as const)[((quarters % 4) + 4) % 4] ?? 0
}

/** A line as it lies in a picture. */
export interface Lying {
  text: string
  box: Box
}

/** A line of so few letters may be higher than wide and stand upright. */
const FEW = 4

/**
 * How the lines of a picture lie, in the order in which they are read: a sheet that was laid on its side has its lines
 * from top to bottom, beginning at the right edge, or from bottom to top, beginning at the left one.
 * @returns from the plane in which the lines are level to that of the picture; null when they are level already
 */
export function layOf(lines: readonly Lying[], size: { width: number; height: number }): Matrix | null {
  const long = lines.filter(line => line.text.length >= FEW)
  const upright = long.filter(({ box }) => box.height > 2 * box.width)
  if (upright.length * 2 <= long.length || upright.length === 0) return null
  const middles = upright.map(({ box }) => box.x + box.width / 2)
  const steps = middles.slice(1).map((middle, index) => Math.sign(middle - (middles[index] ?? 0)))
  const isFromRight = steps.reduce((sum, step) => sum + step, 0) <= 0
  return isFromRight ? [0, 1, -1, 0, size.width, 0] : [0, -1, 1, 0, 0, size.height]
}

/** The way back. */
export function inverse([a, b, c, d, e, f]: Matrix): Matrix {
  const whole = a * d - b * c
  return [d / whole, -b / whole, -c / whole, a / whole, (c * f - d * e) / whole, (b * e - a * f) / whole]
}
