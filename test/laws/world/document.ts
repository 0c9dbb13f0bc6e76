import sql from 'sql-template-tag'
import type { Acting } from '#matters/acting.ts'
import type { Completion } from '#matters/completing/completion.ts'
import { readDocument } from '#matters/issuing/document-state.ts'
import { contentHash } from '#documents/drafting/content-hash.ts'
import type { Deed } from '#procedure/types.ts'
import { aNotice, CODE, ORGAN } from '#test/support/issuing.ts'

/**
 * What a step that does something with a document needs beside its fields: that a text was written, that its code is one of
 * the office, that its file was made. The hash of the file is made up: nobody reads it here.
 */
export async function withDocument(
  acting: Acting,
  matterId: string,
  deed: Deed | undefined,
  input: Completion,
): Promise<Completion> {
  if (deed === undefined) return input
  const { tx, office, now, actor } = acting
  const content = aNotice()
  const at = now.toISOString()
  await tx.execute(sql`set local app.manages = 'on'`)
  await tx.execute(sql`insert into document_series (office_id, series_id, code, organ, made_at)
    values (${office}, ${matterId}::uuid, ${CODE}, ${ORGAN}, ${at}::timestamptz) on conflict do nothing`)
  const before = await readDocument({ acting, matterId })
  if (!before.latest)
    await tx.execute(sql`insert into document_draft_versions (office_id, matter_id, version, content, content_hash, at, person_id, post_id)
      values (${office}, ${matterId}, 1, ${JSON.stringify(content)}::jsonb, ${contentHash(content)}, ${at}::timestamptz,
        ${actor?.personId}, ${actor?.posts[0]?.postId})`)
  const { issue, latest } = before
  if (!issue || !latest || (deed !== 'chop' && deed !== 'print')) return input
  const { number } = issue
  const file = { name: `${number}.pdf`, mediaType: 'application/pdf', size: 1, sha256: latest.contentHash }
  return { ...input, made: { ...file, number, contentHash: latest.contentHash, chops: [] } }
}
