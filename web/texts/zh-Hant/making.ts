/** Words of making a service, Traditional Chinese. */
export const makingTexts = {
  'texts.labels.procedure': '圖上的字',
  'texts.labels.decision': '規則表',
  'texts.labels.column': '規則表的欄',
}
