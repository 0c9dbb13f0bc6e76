import type { FastifyRequest } from 'fastify'
import { fill, type Language, type Text } from '#base/language.ts'
import { dayOf } from '#calendar/day.ts'
import { explain } from '#calendar/explain.ts'
import { remainingWords } from '#calendar/remaining.ts'
import type { ServiceTexts } from '#catalogue/types.ts'
import type { Acting } from '#matters/acting.ts'
import type { Doer } from '#matters/views/detail.ts'
import type { DueClock } from '#matters/views/rows.ts'
import { stepWords } from '#matters/views/step-words.ts'
import { colourOf, viewTimes } from '#matters/views/times.ts'
import type { ViewTimes } from '#matters/views/search.ts'
import type { ActorView, Due, PostRef } from './matters/schema.ts'

const FOR: Text = { 'zh-Hans': '{who}（代{whose}）', 'zh-Hant': '{who}（代{whose}）', en: '{who} (for {whose})' }
const SUSPENDED: Text = {
  'zh-Hans': '已中止，恢复后顺延',
  'zh-Hant': '已中止，恢復後順延',
  en: 'Suspended; moves on when resumed',
}

/** Puts what the database holds into a reader's words: their language, their day, the office's names. */
export interface Reader {
  acting: Acting
  language: Language
  today: string
  times: ViewTimes
  say(text: Text, params?: Readonly<Record<string, unknown>>): string
  textsOf(service: string, version: number): ServiceTexts
  step(service: string, version: number, step: string): { name: string; asks: string }
  post(postId: string): PostRef
  doer(doer: Doer, covers: Readonly<Record<string, string>>): ActorView
  due(clock: DueClock | null): Due | null
}

export function readerOf({ language }: Pick<FastifyRequest, 'language'>, acting: Acting): Reader {
  const { directory, services, calendar, zone, now } = acting
  const today = dayOf(now, zone)
  const times = viewTimes(acting, today)
  const say: Reader['say'] = (text, params) => fill(text[language], params)
  const textsOf: Reader['textsOf'] = (service, version) => services.version(service, version).texts[language]
  return {
    acting,
    language,
    today,
    times,
    say,
    textsOf,
    step: (service, serviceVersion, step) => stepWords(services, language, { service, serviceVersion, step }),
    post(id) {
      const post = directory.post(id)
      const { holders, covering } = directory.peopleOf(id)
      const whose = holders.join('、') || post?.name
      return {
        id,
        name: post?.name ?? '',
        unit: post?.unitName ?? '',
        people: covering.length > 0 ? covering.map(who => say(FOR, { who, whose })) : [...holders],
      }
    },
    doer({ personId, postId, coverId }, covers) {
      const post = directory.post(postId)
      return {
        person: directory.personName(personId),
        post: post?.name ?? '',
        unit: post?.unitName ?? '',
        forPerson: coverId === null ? null : (covers[coverId] ?? post?.name ?? null),
      }
    },
    due(clock) {
      if (!clock) return null
      const { due, state } = clock
      const isSuspended = state === 'suspended'
      return {
        at: due.at,
        day: due.day,
        colour: isSuspended ? 'yellow' : colourOf(due.at, times),
        words: isSuspended ? say(SUSPENDED) : remainingWords(due, now, calendar, zone, language),
        provisional: due.provisional,
        arithmetic: explain(due, zone, language),
        citation: due.limit.citation,
      }
    },
  }
}
