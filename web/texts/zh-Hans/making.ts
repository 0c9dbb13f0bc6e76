/** Words of making a service, Simplified Chinese: the source of the other languages. */
export const makingTexts = {
  'texts.labels.procedure': '图上的字',
  'texts.labels.decision': '规则表',
  'texts.labels.column': '规则表的列',
}
