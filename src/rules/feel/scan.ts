/** One mark of a FEEL text, as far as this room reads FEEL itself. */
export type Mark =
  | { kind: 'number'; value: number }
  | { kind: 'string'; value: string }
  | { kind: 'name'; value: string }
  | { kind: 'sign'; value: string }

const MARK = /\s+|(\d+(?:\.\d+)?(?![\p{L}_]))|"([^"\\]*)"|([\p{L}_][\p{L}\p{N}_]*)|(\.\.|!=|<=|>=|[=<>()[\],.-])/uy

/** Splits a text into marks; `undefined` when it holds anything that is left to feelin (escapes, arithmetic, contexts). */
export function scan(text: string): Mark[] | undefined {
  const marks: Mark[] = []
  MARK.lastIndex = 0
  while (MARK.lastIndex < text.length) {
    const match = MARK.exec(text)
    if (!match) return undefined
    const [, number, string, name, sign] = match
    if (number !== undefined) marks.push({ kind: 'number', value: Number(number) })
    else if (string !== undefined) marks.push({ kind: 'string', value: string })
    else if (name !== undefined) marks.push({ kind: 'name', value: name })
    else if (sign !== undefined) marks.push({ kind: 'sign', value: sign })
  }
  return marks
}

/** Reads marks from left to right. */
export class Marks {
  readonly #marks: readonly Mark[]
  #at = 0

  constructor(marks: readonly Mark[]) {
    this.#marks = marks
  }

  get done(): boolean {
    return this.#at === this.#marks.length
  }

  peek(ahead = 0): Mark | undefined {
    return this.#marks[this.#at + ahead]
  }

  next(): Mark | undefined {
    this.#at += 1
    return this.#marks[this.#at - 1]
  }

  /** Takes the next mark when it is that sign or word. */
  take(value: string): boolean {
    const mark = this.peek()
    const found = (mark?.kind === 'sign' || mark?.kind === 'name') && mark.value === value
    if (found) this.#at += 1
    return found
  }
}
