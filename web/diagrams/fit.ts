/** A rectangle of the drawing, in its own units. */
export interface Box {
  x: number
  y: number
  width: number
  height: number
}

/** The whole is seen when it is at least so large; else a part whose words can be read is better. */
const WHOLE = 0.45
const READABLE = 0.6
/** In pixels of the screen. */
const HIGHEST = 620
const LOWEST = 240
/** Around the drawing, in its own units; below it stands the mark of who drew it. */
const MARGIN = 16
const FOOT = 44

/**
 * How high a drawing stands in a place so wide, and which part of it is seen first: all of it where its words stay
 * readable, else the part around the present step.
 * @param width of the place, in pixels
 * @param present the step the matter is in, if it is in one
 */
export function fit(drawing: Box, width: number, present: Box | undefined): { height: number; view: Box } {
  const whole = { width: drawing.width + 2 * MARGIN, height: drawing.height + MARGIN + FOOT }
  const fitting = Math.min(1, width / whole.width, HIGHEST / whole.height)
  const scale = fitting < WHOLE ? READABLE : fitting
  const height = Math.round(Math.min(HIGHEST, Math.max(LOWEST, whole.height * scale)))
  const seen = { width: width / scale, height: height / scale }
  const from = (start: number, all: number, visible: number, middle: number | undefined): number => {
    if (visible >= all) return start - (visible - all) / 2
    if (middle === undefined) return start
    return Math.min(start + all - visible, Math.max(start, middle - visible / 2))
  }
  return {
    height,
    view: {
      x: from(drawing.x - MARGIN, whole.width, seen.width, present && present.x + present.width / 2),
      y: from(drawing.y - MARGIN, whole.height, seen.height, present && present.y + present.height / 2),
      ...seen,
    },
  }
}
