import sql, { raw } from 'sql-template-tag'
import type { Acting } from '../acting.ts'
import { iso } from '../views/rows.ts'

/** A leader's signature under one version of a document (签发). Instants are ISO 8601 strings in UTC. */
export interface Signature {
  version: number
  /** Of the version that was signed. */
  contentHash: string
  name: string
  opinion: string | null
  /** `YYYY-MM-DD` */
  signedOn: string
  at: string
  postId: string
}

/** That an organ's chop was given for one text of a document. */
export interface Pressing {
  chopId: string
  contentHash: string
}

/** A document that has its number. */
export interface Issue {
  id: string
  number: string
  version: number
  /** Of the text that was signed. */
  contentHash: string
  /** 成文日期, `YYYY-MM-DD` */
  datedOn: string
  copies: number
  numberedAt: string
  /** Of the file that goes out; null until it is made. */
  sha256: string | null
  size: number | null
  chopId: string | null
  madeAt: string | null
  sentAt: string | null
  revoked: { how: 'withdraw' | 'repeal' | 'annul'; reason: string; at: string } | null
}

type Reading = Pick<Acting, 'tx' | 'office'>

/** The signatures of a matter, in the order they were given. */
export const signaturesOf = ({ tx, office }: Reading, matterId: string): Promise<Signature[]> =>
  tx.query(sql`select version, content_hash as "contentHash", name, opinion, signed_on::text as "signedOn", ${raw(iso('at'))} as at, post_id as "postId"
    from signatures where office_id = ${office} and matter_id = ${matterId} order by at, signature_id`)

/** The chops that were given for a matter's document, for whichever of its texts. */
export const pressingsOf = ({ tx, office }: Reading, matterId: string): Promise<Pressing[]> =>
  tx.query(sql`select chop_id as "chopId", content_hash as "contentHash" from pressings
    where office_id = ${office} and matter_id = ${matterId}`)

/** The issue of a matter that counts; null before its number was taken, or after that was voided. */
export async function findIssue({ tx, office }: Reading, matterId: string): Promise<Issue | null> {
  const [found] = await tx.query<Issue>(sql`select issue_id as id, number, version, content_hash as "contentHash",
      dated_on::text as "datedOn", copies, ${raw(iso('numbered_at'))} as "numberedAt", sha256, size::integer as size,
      chop_id as "chopId", ${raw(iso('made_at'))} as "madeAt", ${raw(iso('sent_at'))} as "sentAt",
      case when revoked_at is not null then json_build_object('how', revoked_how, 'reason', revoked_why, 'at', ${raw(iso('revoked_at'))}) end as revoked
    from issues where office_id = ${office} and matter_id = ${matterId} and voided_at is null`)
  return found ?? null
}
