/** One unmet condition of a refused act, in the reader's language. */
export interface RefusalView {
  code: string
  detail: string
  field?: string
  citation?: CitedRule
}

export interface CitedRule {
  rule: string
  source: string
  strength?: string
  evidence?: string
}

/** A refusal as RFC 9457 tells it: `detail` is already a sentence in the reader's language. */
export interface ProblemView {
  status: number
  code: string
  detail: string
  field?: string
  citation?: CitedRule
  refusals: readonly RefusalView[]
}

/** Thrown by every call of the API that was refused, or that never arrived (`OFFLINE`). */
export class ProblemError extends Error {
  readonly problem: ProblemView

  constructor(problem: ProblemView) {
    super(problem.detail || problem.code)
    this.name = 'ProblemError'
    this.problem = problem
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')

function citationOf(value: unknown, rule: unknown): CitedRule | undefined {
  if (isRecord(value) && textOf(value['source']))
    return {
      rule: textOf(value['rule']),
      source: textOf(value['source']),
      ...(textOf(value['strength']) ? { strength: textOf(value['strength']) } : {}),
      ...(textOf(value['evidence']) ? { evidence: textOf(value['evidence']) } : {}),
    }
  if (textOf(value)) return { rule: textOf(rule), source: textOf(value) }
  return undefined
}

function refusalOf(value: unknown): RefusalView | null {
  if (!isRecord(value)) return null
  const field = textOf(value['field'])
  const citation = citationOf(value['citation'], value['rule'])
  return {
    code: textOf(value['code']),
    detail: textOf(value['detail']) || textOf(value['code']),
    ...(field ? { field } : {}),
    ...(citation ? { citation } : {}),
  }
}

/** Reads a problem document; anything else that came with this status becomes a problem without a sentence. */
export function problemOf(status: number, body: unknown): ProblemView {
  if (!isRecord(body)) return { status, code: status >= 500 ? 'UNAVAILABLE' : 'BAD_REQUEST', detail: '', refusals: [] }
  const given = Array.isArray(body['refusals']) ? body['refusals'] : []
  const field = textOf(body['field'])
  const citation = citationOf(body['citation'], body['rule'])
  return {
    status,
    code: textOf(body['code']) || 'BAD_REQUEST',
    detail: textOf(body['detail']) || textOf(body['title']),
    ...(field ? { field } : {}),
    ...(citation ? { citation } : {}),
    refusals: given.map(refusalOf).filter(refusal => refusal !== null),
  }
}

/** The problem behind anything that was thrown; a fault of the page itself shows as `FAULT`. */
export function problemFrom(error: unknown): ProblemView {
  if (error instanceof ProblemError) return error.problem
  return { status: 0, code: 'FAULT', detail: error instanceof Error ? error.message : String(error), refusals: [] }
}

/** Sentences by the field they are about (`title`, `fields.from`); the ones about no field stand under ''. */
export function byField(problem: ProblemView | null): Readonly<Record<string, readonly RefusalView[]>> {
  if (!problem) return {}
  const all: readonly RefusalView[] =
    problem.refusals.length > 0
      ? problem.refusals
      : [
          {
            code: problem.code,
            detail: problem.detail,
            ...(problem.field ? { field: problem.field } : {}),
            ...(problem.citation ? { citation: problem.citation } : {}),
          },
        ]
  const sorted: Record<string, RefusalView[]> = {}
  for (const refusal of all) (sorted[refusal.field ?? ''] ??= []).push(refusal)
  return sorted
}
