import { useQuery } from '@tanstack/react-query'
import { officeQuery } from '../client/queries.ts'
import { useWhen } from '../parts/use-when.ts'
import { useText } from '../texts/language.tsx'
import { namesOf } from './office-options.ts'
import type { Wording } from './value-in-words.ts'

/** How the reader of this screen calls the values of fields. */
export function useWording(): Wording {
  const { t } = useText()
  const { weekday, moment } = useWhen()
  return {
    nameOf: namesOf(useQuery(officeQuery).data),
    yes: t('form.yes'),
    no: t('form.no'),
    day: weekday,
    moment,
    separator: t('act.separator'),
  }
}
