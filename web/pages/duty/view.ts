/** The last minutes are near: long enough to write three lines and send them. */
const NEAR_MINUTES = 10

/**
 * A stretch of time as a clock shows it: `23:05`, `1:04:00`.
 * @param left milliseconds, negative once it is over
 */
export function clockFace(left: number): { time: string; isOver: boolean; isNear: boolean } {
  const isOver = left <= 0
  // A second that has begun still counts as left.
  const seconds = isOver ? Math.floor(-left / 1000) : Math.ceil(left / 1000)
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60]
  const two = (number: number) => String(number).padStart(2, '0')
  return {
    time: `${hours > 0 ? `${hours}:` : ''}${hours > 0 ? two(minutes) : minutes}:${two(seconds % 60)}`,
    isOver,
    isNear: !isOver && left <= NEAR_MINUTES * 60_000,
  }
}
