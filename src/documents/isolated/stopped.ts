/** A job that did not come to its end: it took too long, grew too large, or took its child down. */
export class Stopped extends Error {
  readonly reason: 'time' | 'memory' | 'crash'

  constructor(reason: Stopped['reason']) {
    super(reason)
    this.name = 'Stopped'
    this.reason = reason
  }
}
