import { Problem } from '#base/errors.ts'
import { inEach, type Language, type Text } from '#base/language.ts'
import type { Acting } from '../acting.ts'
import { offersFor } from './offers.ts'
import { takenBetween } from './taken.ts'
import type { Wanted } from './wanted.ts'
import { periodWords, resourceName, resourceWords, takerWords } from './words.ts'

const OTHERS: Text = { 'zh-Hans': '同时空闲：{items}。', 'zh-Hant': '同時空閒：{items}。', en: 'Free then: {items}. ' }
const NEXT: Text = { 'zh-Hans': '下一空档：{items}', 'zh-Hant': '下一空檔：{items}', en: 'Next free: {items}' }

/** A sentence about what is free; nothing where nothing is. */
const offered = (items: readonly string[], say: Text, language: Language): string =>
  items.length === 0 ? '' : say[language].replace('{items}', items.join(language === 'en' ? ', ' : '、'))

/** Refuses a booking, telling whose it is as far as the actor may know, and what is free instead. @throws Problem RESOURCE_TAKEN */
export async function refuseTaken(acting: Acting, wanted: Wanted, field: string): Promise<never> {
  const [{ others, next }, taken] = await Promise.all([offersFor(acting, wanted), takenBetween(acting, wanted)])
  const taker = taken.find(one => one.resourceId === wanted.resourceId)
  throw new Problem('RESOURCE_TAKEN', {
    field: `fields.${field}`,
    params: {
      resource: resourceName(acting, wanted.resourceId),
      period: inEach(language => periodWords(taker ?? wanted, acting, language)),
      by: inEach(language => takerWords(taker, language)),
      others: inEach(language => offered(others.map(resourceWords), OTHERS, language)),
      next: inEach(language =>
        offered(
          next.map(slot => periodWords(slot, acting, language)),
          NEXT,
          language,
        ),
      ),
    },
  })
}
