/** An error as the list tells it: its HTTP status and its sentence in the three languages. */
export const error = (status: number, hans: string, hant: string, en: string) => ({
  status,
  'zh-Hans': hans,
  'zh-Hant': hant,
  en,
})
