interface Box {
  x: number
  y: number
  width: number
  height: number
}

/** Of the label's type (12 px on screen, 11 in the drawing), in the drawing's units; lines break where bpmn-js breaks them. */
const LETTER = 6.2
const AROUND = 8
const LINE = 14
const MOST_WIDTH = 90

const LABEL = /<(?:\w+:)?BPMNLabel\b[^>]*>\s*(<(?:\w+:)?Bounds\b[^>]*>)/
const number = (tag: string, name: string): number => Number(new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1])

const boxOf = (tag: string): Box => ({
  x: number(tag, 'x'),
  y: number(tag, 'y'),
  width: number(tag, 'width'),
  height: number(tag, 'height'),
})

/**
 * Gives a longer label the place of the shorter one that was drawn: it keeps the side on which it stood of its shape or
 * its line, and grows away from it.
 * @param drawn the `BPMNShape` or `BPMNEdge` with its label
 * @param words what the label says now, in letters that are narrow
 */
export function placeLabel(drawn: string, words: string): string {
  const bounds = LABEL.exec(drawn)?.[1]
  if (bounds === undefined) return drawn
  const label = boxOf(bounds)
  const width = Math.min(MOST_WIDTH, Math.ceil(words.length * LETTER) + AROUND)
  const lines = Math.ceil((words.length * LETTER + AROUND) / MOST_WIDTH)
  const beside = nearest(drawn, label)
  const x =
    label.x >= beside.x + beside.width
      ? label.x
      : label.x + label.width <= beside.x
        ? label.x + label.width - width
        : label.x + (label.width - width) / 2
  const y = label.y + label.height <= beside.y ? label.y + label.height - lines * LINE : label.y
  const placed = Object.entries({ x, y, width, height: lines * LINE }).map(
    ([name, at]) => ` ${name}="${Math.round(at)}"`,
  )
  return drawn.replace(
    bounds,
    bounds.replaceAll(/\s(?:x|y|width|height)="[^"]*"/g, '').replace(/\s*\/?>$/, `${placed.join('')} />`),
  )
}

/** What the label stands beside: the shape, or the part of the line that it is nearest to. */
function nearest(drawn: string, label: Box): Box {
  const points = [...drawn.matchAll(/<(?:\w+:)?waypoint\b[^>]*>/g)].map(([tag]) => ({
    x: number(tag, 'x'),
    y: number(tag, 'y'),
  }))
  if (points.length < 2) return boxOf(/<(?:\w+:)?Bounds\b[^>]*>/.exec(drawn)?.[0] ?? '')
  const parts = points.slice(1).map((to, at): Box => {
    const from = points[at] ?? to
    const [x, y] = [Math.min(from.x, to.x), Math.min(from.y, to.y)]
    return { x, y, width: Math.abs(from.x - to.x), height: Math.abs(from.y - to.y) }
  })
  return parts.reduce((best, part) => (distance(part, label) < distance(best, label) ? part : best))
}

/** Between two boxes, none where they touch. */
function distance(one: Box, other: Box): number {
  const across = Math.max(one.x - (other.x + other.width), other.x - (one.x + one.width), 0)
  const down = Math.max(one.y - (other.y + other.height), other.y - (one.y + one.height), 0)
  return Math.hypot(across, down)
}
