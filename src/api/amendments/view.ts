import type { Language } from '#base/language.ts'
import { textsFile } from '#catalogue/parts.ts'
import { isTexts } from '#catalogue/schemas.ts'
import type { ServiceTexts } from '#catalogue/types.ts'
import type { Acting } from '#matters/acting.ts'
import type { Amendment } from '#matters/amendments/amendment.ts'
import { requirePerson } from '#matters/by.ts'
import { filesOfVersion } from '#matters/services.ts'
import type { AmendmentDetail, AmendmentSummary } from './schema.ts'

/** An amendment without its files. */
export function summaryOf(acting: Acting, amendment: Amendment, language: Language): AmendmentSummary {
  const personName = (person: string) => acting.directory.personName(person)
  const { personId } = requirePerson(acting)
  const { id, service, baseVersion, state, version, authors, savedAt, submittedAt, reason, remark } = amendment
  return {
    id,
    service,
    name: nameOf(amendment, language),
    baseVersion,
    state,
    version,
    authors: authors.map(author => personName(author)),
    isOwn: authors.includes(personId) || amendment.submittedBy === personId,
    savedBy: personName(amendment.savedBy),
    savedAt,
    submittedBy: amendment.submittedBy === null ? null : personName(amendment.submittedBy),
    submittedAt,
    reason,
    remark,
  }
}

/** An amendment with its files, and those it began from beside them. */
export async function detailOf(acting: Acting, amendment: Amendment, language: Language): Promise<AmendmentDetail> {
  const { service, baseVersion, files, offered } = amendment
  const base = baseVersion === null ? new Map() : await filesOfVersion(acting.tx, acting.office, service, baseVersion)
  return { ...summaryOf(acting, amendment, language), files, offered, base: Object.fromEntries(base) }
}

/** The service's name as the amendment has it; its id while the texts cannot be read. */
const nameOf = (amendment: Amendment, language: Language): string =>
  amendedTexts(amendment, language)?.name ?? amendment.service

/** The texts of an amendment in a language, when they are what texts have to be. */
export function amendedTexts({ files }: Amendment, language: Language): ServiceTexts | null {
  try {
    const texts: unknown = JSON.parse(files[textsFile(language)] ?? '')
    return isTexts(texts) ? texts : null
  } catch {
    return null
  }
}
