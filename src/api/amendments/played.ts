import { sentence } from '#base/errors.ts'
import { fill, inLanguage, type Language } from '#base/language.ts'
import { dayWords } from '#calendar/date-words.ts'
import { dayOf } from '#calendar/day.ts'
import { differenceWords } from '#catalogue/difference-words.ts'
import { DUTIES } from '#catalogue/duties.ts'
import { FINDINGS } from '#catalogue/finding-list.ts'
import { differencesOf, type Played } from '#catalogue/rehearse.ts'
import { postOf } from '#catalogue/rehearse-act.ts'
import type { Service } from '#catalogue/types.ts'
import type { Acting } from '#matters/acting.ts'
import type { PlayedAct } from './schema.ts'

/** What came of each act of an example: who has it now and by when, what refused it, and where it differs from what it says. */
export function playedView(
  { now, zone }: Pick<Acting, 'now' | 'zone'>,
  { texts }: Service,
  played: readonly Played[],
  language: Language,
): PlayedAct[] {
  const own = texts[language]
  const today = dayOf(now, zone)
  return played.map(one => ({
    act: one.act,
    refused: one.refused === undefined ? null : unfilled(sentence(one.refused, language)),
    code: one.refused ?? null,
    open: one.matter.tasks.map(task => ({
      step: task.step.id,
      name: own.steps[task.step.id]?.name ?? task.step.name,
      who: who(postOf(task, one.matter)),
      day: task.due ?? null,
      due: task.due === undefined ? null : dayWords(task.due, language, today),
    })),
    rules: [...one.matter.rules],
    end: one.matter.end === undefined ? null : { id: one.matter.end, name: own.ends[one.matter.end] ?? one.matter.end },
    differences: differencesOf(one).map(difference =>
      fill(
        FINDINGS.EXAMPLE_FAILED[language],
        inLanguage({ act: difference.act, ...differenceWords(difference, texts) }, language),
      ),
    ),
  }))

  /** A duty by its name; a unit or a post already goes by its own. */
  function who(post: string): string {
    return DUTIES[post]?.[language] ?? (post === 'nobody' ? '—' : post)
  }
}

/** Without what only a matter would say. */
const unfilled = (words: string): string => words.replaceAll(/\{\w+\}/g, '…')
