import { ERRORS } from '#base/error-list.ts'
import { sentence, type ErrorCode, type Problem, type Refusal } from '#base/errors.ts'
import type { Language } from '#base/language.ts'

/** RFC 9457 problem details, with what an office needs beside them: the field, the rule and its citation, all refusals. */
export interface ProblemBody {
  type: string
  title: string
  status: number
  code: ErrorCode
  detail: string
  field?: string
  rule?: string
  citation?: Refusal['citation']
  refusals?: { code: ErrorCode; detail: string; field?: string; rule?: string; citation?: Refusal['citation'] }[]
}

const cited = (citation: Refusal['citation']) => (citation ? { rule: citation.rule, citation } : {})
const placed = (field: string | undefined) => (field === undefined ? {} : { field })

/** Tells a problem in the reader's language. */
export function problemBody(problem: Problem, language: Language): ProblemBody {
  return {
    type: `urn:shuniu:problem:${problem.code}`,
    title: sentence(problem.code, language, problem.params),
    status: ERRORS[problem.code].status,
    code: problem.code,
    detail: sentence(problem.code, language, problem.params),
    ...placed(problem.field),
    ...cited(problem.citation),
    ...(problem.refusals.length === 0
      ? {}
      : {
          refusals: problem.refusals.map(refusal => ({
            code: refusal.code,
            detail: sentence(refusal.code, language, refusal.params),
            ...placed(refusal.field),
            ...cited(refusal.citation),
          })),
        }),
  }
}
