import type { DocumentDraft } from '../document-draft.ts'
import type { Relation } from '../relations.ts'
import { saw, type Observation } from './observation.ts'
import type { Fact } from './words.ts'

/** What the rules of 行文 (第十三条至第十七条) look at: who writes to whom, and by whose leave. */
export function observeRouting(draft: DocumentDraft): Observation[] {
  const { to, cc, particulars: told, issuers } = draft
  const has = (list: DocumentDraft['to'], ...relations: Relation[]) =>
    list.find(({ relation }) => relations.includes(relation))
  const seen: Observation[] = [saw('addressees', 'to', to.map(({ name }) => name).join('、'), to.length)]
  const see = (fact: Fact, at: string, holds: boolean, text?: string) => {
    if (holds) seen.push(saw(fact, at, text))
  }

  const skipped = has(to, 'above-superior')
  see('level-skipped', 'to', skipped !== undefined, skipped?.name)
  see('level-skipped-silently', 'cc', skipped !== undefined && !has(cc, 'superior'), skipped?.name)
  const below = has(cc, 'subordinate', 'subordinate-committee')
  see('subordinate-in-copy', 'cc', below !== undefined, below?.name)
  see('superior-not-in-copy', 'cc', told.isImportant && !has(cc, 'superior'))
  see('second-superior-not-in-copy', 'cc', told.isDualLed && !has(cc, 'superior'))
  const committee = has(to, 'subordinate-committee')
  see('committee-addressed', 'to', committee !== undefined, committee?.name)
  see('committee-addressed-unauthorised', 'to', committee !== undefined && blank(told.approvedBy), committee?.name)
  const person = has(to, 'person')
  see('person-addressed', 'to', person !== undefined && blank(told.handedBy), person?.name)
  see('issued-by-person', 'issuers', told.issuerKind === 'person')
  see('outward', 'issuers', to.length > 0)
  see('joint-unfit', 'issuers', issuers.length > 1 && !told.isJointFit, issuers.join('、'))
  see('basis-missing', 'basis', blank(told.basis))
  see('major-unapproved', 'basis', told.isMajor && blank(told.approvedBy))
  for (const { name, agreed } of told.consulted) see('not-agreed', 'consulted', !agreed, name)
  see('legal-review-missing', 'reviews', told.isNormative && blank(told.legalReview))
  see('competition-review-missing', 'reviews', told.touchesCompetition && blank(told.competitionReview))
  see('unnumbered', 'code', blank(draft.code) && to.length > 1)
  const repeated = cc.find(({ name }) => to.some(other => other.name.trim() === name.trim()))
  see('copy-repeated', 'cc', repeated !== undefined, repeated?.name)
  return seen
}

const blank = (text: string): boolean => text.trim() === ''
