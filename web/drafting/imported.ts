import type { Extraction } from '#api/extractions/schema.ts'
import type { DocumentDraft } from '#documents/drafting/document-draft.ts'
import { blocksOfText, tidyLine } from '#documents/drafting/from-text.ts'

/** Where the text of a document ends: the organ and the date below it, or what is known of copies and printing. */
const CLOSING = ['date', 'cc', 'printedBy'] as const
/** Kinds of files whose lines end where the page does. */
const BROKEN: readonly (string | undefined)[] = ['pdf', 'ofd', 'image']

/**
 * A draft with the text of a file in it. What was read of its head fills the fields that are empty; the text is what stands
 * between the addressees and the date.
 */
export function imported(draft: DocumentDraft, { fields, text, source }: Extraction): DocumentDraft {
  const all = text ?? ''
  const begin = fields.to?.where?.end ?? fields.title?.where?.end ?? 0
  const ends = CLOSING.flatMap(name => fields[name]?.where?.start ?? []).filter(end => end > begin)
  const body = all.slice(begin, Math.min(all.length, ...ends)).replace(/^[：:]/, '')
  const to = fields.to?.value ?? ''
  return {
    ...draft,
    title: tidyLine((fields.title?.value ?? '').replaceAll(/\s/g, '')).slice(0, 300) || draft.title,
    to:
      draft.to.length > 0 || to === ''
        ? draft.to
        : to
            .split(/[，、,]/)
            .flatMap(name =>
              name.trim() ? [{ name: name.trim().slice(0, 100), relation: 'subordinate' as const }] : [],
            ),
    body: blocksOfText(body, BROKEN.includes(source?.kind)),
  }
}
