import type { Changed } from '#api/matters/schema.ts'
import type { Say } from '../../texts/language.tsx'

/** What has to be said after an act went through: the rules that warned, and the matters it opened. */
export function saidAfter(t: Say, changed: Changed | null): string[] {
  if (!changed) return []
  return [
    ...(changed.warnings ?? []).map(warning =>
      warning.citation ? `${warning.text}（${warning.citation.source}）` : warning.text,
    ),
    ...(changed.opened ?? []).map(({ number, title }) => t('act.opened', { number, title })),
  ]
}
