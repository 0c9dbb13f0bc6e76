import type { Sentences } from '#store/start-failure.ts'

/** One thing the doctor looked at. Only `wrong` keeps the product from running. */
export interface Finding {
  state: 'good' | 'wrong' | 'unsure'
  sentences: Sentences
}

export const good = (zh: string, en: string): Finding => ({ state: 'good', sentences: { zh, en } })
export const wrong = (zh: string, en: string): Finding => ({ state: 'wrong', sentences: { zh, en } })
export const unsure = (zh: string, en: string): Finding => ({ state: 'unsure', sentences: { zh, en } })
