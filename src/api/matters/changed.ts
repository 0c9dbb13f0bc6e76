import { sentence, type Refusal } from '#base/errors.ts'
import type { Judgement } from '#catalogue/guards.ts'
import type { ChangedMatter } from '#matters/changed.ts'
import type { Reader } from '../reader.ts'
import type { CitationView, Changed, JudgementView, Registered } from './schema.ts'

/** A condition in words, with the rule it rests on. */
export function refusalView(
  reader: Reader,
  refusal: Refusal,
): { code: string; text: string; citation: CitationView | null } {
  return {
    code: refusal.code,
    text: sentence(refusal.code, reader.language, refusal.params),
    citation: refusal.citation ?? null,
  }
}

/** What the rules say of an act, in words. */
export const judgementView = (reader: Reader, { refusals, hints }: Judgement): JudgementView => {
  const told = ({ code, params, field, citation }: Refusal) => ({
    code,
    detail: sentence(code, reader.language, params),
    ...(field ? { field } : {}),
    ...(citation ? { citation } : {}),
  })
  return { refusals: refusals.map(told), hints: hints.map(told) }
}

/** Where a matter stands after a change. */
export function changedView(reader: Reader, changed: ChangedMatter): Changed {
  const { id, number, version, state, holderPostId, dueAt, opened } = changed
  return {
    id,
    number,
    version,
    state,
    holder: reader.post(holderPostId),
    dueAt,
    warnings: changed.warnings.map(warning => {
      const { text, citation } = refusalView(reader, warning)
      return { text, citation }
    }),
    opened,
  }
}

/** The same for a matter that was just registered, with the tasks it opened. */
export function registeredView(reader: Reader, service: string, changed: ChangedMatter): Registered {
  const version = reader.acting.services.current(service)?.version ?? 1
  return {
    id: changed.id,
    number: changed.number,
    state: changed.state,
    version: changed.version,
    holder: reader.post(changed.holderPostId),
    dueAt: changed.dueAt,
    tasks: changed.tasks.map(({ id, step, postId, dueAt }) => ({
      id,
      step,
      stepName: reader.step(service, version, step).name,
      post: reader.post(postId),
      dueAt,
    })),
  }
}
