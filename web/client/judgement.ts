import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { JudgementView } from '#api/matters/schema.ts'
import { send } from './http.ts'
import { newKey } from './new-key.ts'
import type { ProblemView, RefusalView } from './problem.ts'
import type { Deed } from './use-send.ts'

/** How long somebody has to have paused before the rules are asked, in milliseconds. */
const PAUSE = 350

const OF_RULES: ReadonlySet<string> = new Set(['RULE_BREAKS', 'RULE_NEEDS_REASON', 'RULE_HINTS'])

/** What the rules say of an act while it is being filled in; nothing while they have not been asked yet. */
export function useJudgement(deed: Deed | null): readonly RefusalView[] | undefined {
  const content = deed === null ? null : JSON.stringify([deed.path, deed.body])
  const settled = useSettled(content)
  const asked = useQuery({
    queryKey: ['judgement', settled],
    queryFn: () => {
      const [path, body] = JSON.parse(settled ?? '[]') as [string, unknown]
      return send<JudgementView>('POST', path, body, { key: newKey() })
    },
    enabled: settled !== null && content !== null,
    placeholderData: keepPreviousData,
    retry: false,
  })
  // What has still to be filled in is said when one sends, not while one writes.
  return content === null || !asked.data
    ? undefined
    : [...asked.data.refusals, ...asked.data.hints].filter(({ code }) => OF_RULES.has(code)).map(plain)
}

const plain = ({ code, detail, field, citation }: JudgementView['refusals'][number]): RefusalView => ({
  code,
  detail,
  ...(field === undefined ? {} : { field }),
  ...(citation === undefined ? {} : { citation }),
})

function useSettled(content: string | null): string | null {
  const [settled, setSettled] = useState(content)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(content), PAUSE)
    return () => clearTimeout(timer)
  }, [content])
  return settled
}

/** A problem without what rules said, and what they said: the rules have a place of their own beside each field. */
export function apart(problem: ProblemView | null): { problem: ProblemView | null; said: readonly RefusalView[] } {
  if (!problem) return { problem, said: [] }
  const said = problem.refusals.filter(({ code }) => OF_RULES.has(code))
  if (said.length === 0) return { problem, said }
  const refusals = problem.refusals.filter(({ code }) => !OF_RULES.has(code))
  return { problem: refusals.length === 0 ? null : { ...problem, refusals }, said }
}
