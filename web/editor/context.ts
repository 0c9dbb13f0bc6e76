import { createContext, use } from 'react'
import type { FindingView } from '#api/amendments/schema.ts'
import { LANGUAGES, type Language } from '#base/language.ts'
import type { ServiceManifest, ServiceTexts } from '#catalogue/types.ts'
import { asJson, FORM, MANIFEST, textsOf, type AllTexts, type EditedForm, type Files, type Parts } from './files.ts'
import type { EditedFiles } from './use-files.ts'

/** What every part of the editor works with. */
export interface Editing {
  files: Files
  parts: Parts
  findings: readonly FindingView[]
  set: EditedFiles['set']
  setAll: EditedFiles['setAll']
  /** The element of the procedure that a person was sent to. */
  focus: string | null
  look: (finding: FindingView) => void
}

export const EditingContext = createContext<Editing | null>(null)

export function useEditing(): Editing {
  const editing = use(EditingContext)
  if (!editing) throw new Error('the editor’s parts stand in the editor')
  return editing
}

/** Ways to change the JSON parts. */
export function useParts() {
  const { parts, set, setAll } = useEditing()
  return {
    ...parts,
    setManifest: (manifest: ServiceManifest) => set(MANIFEST, asJson(manifest)),
    setForm: (form: EditedForm) => set(FORM, asJson(form)),
    setTexts: (change: (texts: ServiceTexts, language: Language) => ServiceTexts) => {
      if (parts.texts) setAll(textEdits(parts.texts, change))
    },
    /** A form and its texts in one step. */
    setFormAndTexts: (form: EditedForm, change: (texts: ServiceTexts, language: Language) => ServiceTexts) => {
      if (parts.texts) setAll({ [FORM]: asJson(form), ...textEdits(parts.texts, change) })
    },
  }
}

/** The texts files after a change in every language. */
export const textEdits = (
  texts: AllTexts,
  change: (texts: ServiceTexts, language: Language) => ServiceTexts,
): Record<string, string> =>
  Object.fromEntries(LANGUAGES.map(language => [textsOf(language), asJson(change(texts[language], language))]))
