/** Words of making a service, English. */
export const makingTexts = {
  'texts.labels.procedure': 'In the drawing',
  'texts.labels.decision': 'Rule table',
  'texts.labels.column': 'Column of rules',
}
