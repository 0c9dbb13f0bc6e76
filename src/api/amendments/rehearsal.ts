import { sentence } from '#base/errors.ts'
import { fill, type Language, type Text } from '#base/language.ts'
import { dayWords } from '#calendar/date-words.ts'
import { dayOf } from '#calendar/day.ts'
import type { ServiceTexts } from '#catalogue/types.ts'
import type { Acting } from '#matters/acting.ts'
import type { Amendment } from '#matters/amendments/amendment.ts'
import type { Difference } from '#matters/amendments/compare-replays.ts'
import type { Rehearsed } from '#matters/amendments/rehearse-amendment.ts'
import { stepWords } from '#matters/views/step-words.ts'
import type { RehearsalView } from './schema.ts'
import { amendedTexts } from './view.ts'

const text = (hans: string, hant: string, en: string): Text => ({ 'zh-Hans': hans, 'zh-Hant': hant, en })

const SENTENCES: Readonly<Record<Difference['kind'], Text>> = {
  holder: text('“{step}”由{from}改为{to}', '「{step}」由{from}改為{to}', '{step}: {to} instead of {from}'),
  added: text('多出“{step}”', '多出「{step}」', '{step} would be added'),
  dropped: text('不再经过“{step}”', '不再經過「{step}」', '{step} would not come any more'),
  overdue: text(
    '“{step}”会超期（{from} → {to}）',
    '「{step}」會超期（{from} → {to}）',
    '{step} would be overdue ({from} → {to})',
  ),
  'in-time': text(
    '“{step}”不再超期（{from} → {to}）',
    '「{step}」不再超期（{from} → {to}）',
    '{step} would be in time ({from} → {to})',
  ),
  due: text(
    '“{step}”到期日 {from} → {to}',
    '「{step}」到期日 {from} → {to}',
    '{step} would be due {to} instead of {from}',
  ),
  refused: text('“{step}”会被拒绝：{why}', '「{step}」會被拒絕：{why}', '{step} would be refused: {why}'),
  stopped: text(
    '从“{step}”起对不上，无法再推演',
    '從「{step}」起對不上，無法再推演',
    'From {step} on it cannot be followed',
  ),
  end: text('结果由“{from}”变为“{to}”', '結果由「{from}」變為「{to}」', 'It would end as {to} instead of {from}'),
}

/** What a rehearsal found, in a reader's words, with how many matters each kind of difference is about. */
export function rehearsalView(
  acting: Acting,
  amendment: Amendment,
  { since, total, next, played, left, items }: Rehearsed,
  language: Language,
): RehearsalView {
  const texts = amendedTexts(amendment, language)
  const counts: Record<string, number> = {}
  for (const { differences } of items)
    for (const kind of new Set(differences.map(difference => difference.kind))) counts[kind] = (counts[kind] ?? 0) + 1
  return {
    since,
    total,
    next,
    played,
    left,
    counts,
    items: items.map(({ id, number, title, serviceVersion, differences }) => ({
      id,
      number,
      title,
      differences: differences.map(difference => ({
        kind: difference.kind,
        text: fill(SENTENCES[difference.kind][language], paramsOf(difference, serviceVersion)),
      })),
    })),
  }

  function paramsOf(difference: Difference, serviceVersion: number): Record<string, string> {
    const step = 'step' in difference ? stepName(difference.step, serviceVersion) : ''
    switch (difference.kind) {
      case 'holder':
        return { step, from: acting.directory.nameOf(difference.from), to: acting.directory.nameOf(difference.to) }
      case 'overdue':
      case 'in-time':
      case 'due':
        return { step, from: day(difference.from), to: day(difference.to) }
      case 'refused':
        return { step, why: sentence(difference.code, language).replace(/\{\w+\}/g, '…') }
      case 'end':
        return { from: endName(difference.from, serviceVersion), to: endName(difference.to, serviceVersion) }
      default:
        return { step }
    }
  }

  function stepName(step: string, serviceVersion: number): string {
    const own = texts?.steps[step]?.name
    return (
      own ??
      (amendment.baseVersion === null
        ? step
        : stepWords(acting.services, language, { service: amendment.service, serviceVersion, step }).name)
    )
  }

  function endName(end: string | null, serviceVersion: number): string {
    if (end === null) return '—'
    const published = (): ServiceTexts => acting.services.version(amendment.service, serviceVersion).texts[language]
    return texts?.ends[end] ?? published().ends[end] ?? end
  }

  function day(at: string | null): string {
    if (at === null) return '—'
    // 24:00 of a day is the first instant of the next one.
    const last = dayOf(new Date(Date.parse(at) - 1), acting.zone)
    return dayWords(last, language, dayOf(acting.now, acting.zone))
  }
}
