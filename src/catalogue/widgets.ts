/** How a field of a form is entered (`x-widget`), and the JSON type its value has. */
export const WIDGETS = {
  text: 'string',
  longtext: 'string',
  date: 'string',
  datetime: 'string',
  choice: 'string',
  yesno: 'boolean',
  number: 'number',
  unit: 'string',
  units: 'array',
  post: 'string',
  posts: 'array',
  rows: 'array',
  resource: 'string',
  archived: 'array',
} as const

/** What a column of `rows` may be entered with: one value a cell. */
export const COLUMN_WIDGETS = [
  'text',
  'longtext',
  'date',
  'datetime',
  'choice',
  'yesno',
  'number',
  'unit',
  'post',
] as const satisfies readonly (keyof typeof WIDGETS)[]

export type Widget = keyof typeof WIDGETS

export const isWidget = (name: unknown): name is Widget => typeof name === 'string' && Object.hasOwn(WIDGETS, name)
