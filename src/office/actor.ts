import type { Language } from '#base/language.ts'
import type { Mark } from './today.ts'

/** A post somebody acts for today: held, or covered for somebody else. */
export interface ActingPost {
  postId: string
  postName: string
  unitId: string
  unitName: string
  level: number
  duties: readonly string[]
  permissions: readonly string[]
  /** The cover through which it is acted for; null for a post the person holds. */
  via: { coverId: string; coverPostId: string; forPerson: string; untilOn: string } | null
}

/** Who acts: the person and every post they act for today. */
export interface Actor {
  office: number
  /** The office as it was when the posts were read: what it changes to afterwards may take one away. */
  mark: Mark
  personId: string
  personName: string
  language: Language
  clearance: number
  posts: readonly ActingPost[]
}
