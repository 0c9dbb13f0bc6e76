import { createContext, use } from 'react'
import type { FindingView } from '#api/amendments/schema.ts'
import { LANGUAGES, type Language } from '#base/language.ts'
import type { ServiceManifest, ServiceTexts } from '#catalogue/types.ts'
import {
  asJson,
  FORM,
  MANIFEST,
  partsOf,
  textsOf,
  type AllTexts,
  type EditedForm,
  type Files,
  type Parts,
} from './files.ts'
import type { EditedFiles } from './use-files.ts'

/** What every part of the editor works with. */
export interface Editing extends Pick<EditedFiles, 'current' | 'edit' | 'setAll' | 'track'> {
  files: Files
  parts: Parts
  findings: readonly FindingView[]
  set: (file: string, text: string | null) => void
  /** The finding that a person was sent to, and how often: the same place may be looked at again. */
  looked: { finding: FindingView; times: number } | null
  look: (finding: FindingView) => void
}

export const EditingContext = createContext<Editing | null>(null)

export function useEditing(): Editing {
  const editing = use(EditingContext)
  if (!editing) throw new Error('the editor’s parts stand in the editor')
  return editing
}

type ChangeTexts = (texts: ServiceTexts, language: Language) => ServiceTexts

/** The JSON parts, and ways to change them: each begins from what stands there when it is done, not when it was drawn. */
export function useParts() {
  const { parts, current, set, setAll } = useEditing()
  const textsAfter = (change: ChangeTexts): Record<string, string> => {
    const { texts } = partsOf(current())
    return texts ? textEdits(texts, change) : {}
  }
  return {
    ...parts,
    setManifest: (manifest: ServiceManifest) => set(MANIFEST, asJson(manifest)),
    setTexts: (change: ChangeTexts) => setAll(textsAfter(change)),
    /** A form and its texts in one step. */
    setForm: (form: EditedForm, change: ChangeTexts = texts => texts) =>
      setAll({ [FORM]: asJson(form), ...textsAfter(change) }),
  }
}

/** The texts files after a change in every language. */
export const textEdits = (texts: AllTexts, change: ChangeTexts): Record<string, string> =>
  Object.fromEntries(LANGUAGES.map(language => [textsOf(language), asJson(change(texts[language], language))]))
