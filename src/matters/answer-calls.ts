import { nodeOf } from '#procedure/graph.ts'
import { note, type Draft } from './draft.ts'
import { loadMatter } from './load.ts'
import { isActive, type Matter } from './matter.ts'
import { progress } from './progress.ts'

/**
 * Lets the calls of a matter go on whose matters have ended, each with its end as the outcome. They are found from what
 * is written, so that one that ended while the caller was suspended is not lost: resuming asks again.
 */
export async function answerCalls(draft: Draft): Promise<void> {
  const { acting, loaded } = draft
  for (const token of loaded.matter.marking.tokens) {
    const called = loaded.related.find(({ id }) => id === token.matter)
    if (!called || isActive(called.state)) continue
    const { matter } = await loadMatter(acting.tx, acting.office, called.id, { lock: false })
    const end = matter.outcome ?? matter.state
    const error = errorAt(draft, matter, end)
    note(draft, 'call.ended', { node: token.node, other: called.id, number: called.number, outcome: end })
    progress(draft, { kind: 'called', token: token.id, end, fields: matter.fields, ...(error ? { error } : {}) }, end)
  }
}

/** The error that an end event of the other matter's procedure stands for. */
function errorAt({ acting }: Draft, { service, serviceVersion, state }: Matter, end: string): string | undefined {
  const { graph } = acting.services.version(service, serviceVersion)
  const thrown = state === 'closed' && graph.nodes.has(end) ? nodeOf(graph, end).throws : undefined
  return thrown?.on === 'error' ? thrown.code : undefined
}
