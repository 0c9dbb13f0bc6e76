import type { FormField, Widget } from '../../forms/schema.ts'
import type { Say } from '../../texts/language.tsx'
import type { TextKey } from '../../texts/zh-Hans.ts'

interface Asking {
  required?: boolean
  isMany?: boolean
  options?: Readonly<Record<string, string>>
  minimum?: number
  maximum?: number
}

/** Makes the fields of the forms of this page, in the reader's words. */
export const editField =
  (t: Say) =>
  (name: string, widget: Widget, label: TextKey, asking: Asking = {}): FormField => ({
    name,
    widget,
    label: t(label),
    help: null,
    why: null,
    columns: [],
    options: asking.options ?? {},
    isRequired: asking.required ?? false,
    isMany: asking.isMany ?? false,
    isReadOnly: false,
    ...(asking.minimum === undefined ? {} : { minimum: asking.minimum }),
    ...(asking.maximum === undefined ? {} : { maximum: asking.maximum }),
  })
