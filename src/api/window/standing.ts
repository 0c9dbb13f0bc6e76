import { dayWords } from '#calendar/date-words.ts'
import { dayOf } from '#calendar/day.ts'
import type { Language } from '#base/language.ts'
import type { Acting } from '#matters/acting.ts'
import type { Tracked } from '#matters/window/track.ts'
import { stepWords } from '#matters/views/step-words.ts'
import { sayIn } from './layout.ts'
import type { Standing } from './pages/status.ts'

/** Where a matter stands as sentences: who has it, what they do, until when, what is expected of whoever asked. */
export function standingOf(acting: Acting, tracked: Tracked, code: string, language: Language): Standing {
  const { matter } = tracked.loaded
  const texts = acting.services.version(matter.service, matter.serviceVersion).texts[language]
  return {
    code,
    number: matter.number,
    service: texts.window?.title ?? texts.name,
    sentences: sentencesOf(acting, tracked, language),
  }
}

function sentencesOf(acting: Acting, { loaded }: Tracked, language: Language): string[] {
  const say = sayIn(language)
  const { matter, tasks, askers } = loaded
  const answered = askers.some(asker => asker.kind === 'citizen' && asker.answerId !== null) ? [say('answered')] : []
  if (matter.state === 'closed') return [say('closed'), ...answered]
  if (matter.state === 'terminated') return [say('terminated'), ...answered]
  if (matter.state === 'suspended') return [say('suspended'), ...answered]
  const { directory, services, zone, now } = acting
  const open = tasks.filter(task => task.state === 'open' && task.kind === 'task')
  const held = open.find(task => task.holds) ?? open[0]
  if (!held) return [say('moves'), ...answered, say('nothing')]
  const unit = directory.post(held.postId)?.unitName ?? ''
  const step = stepWords(services, language, { ...matter, step: held.step }).name
  // Days end at 24:00: the last day is the one before that instant.
  const due =
    held.dueAt === null
      ? []
      : [
          say('due', {
            day: dayWords(dayOf(new Date(Date.parse(held.dueAt) - 1), zone), language, dayOf(now, zone)),
          }),
        ]
  return [say('waits', { post: unit, step }), ...due, ...answered, say('nothing')]
}
