import { z } from 'zod'
import sql from 'sql-template-tag'
import { Problem } from '#base/errors.ts'
import { loadPage } from '#matters/views/detail.ts'
import { publicVerifier } from '#record/key.ts'
import { newestHead, proveEntry } from '#record/proof.ts'
import type { Api } from '../api.ts'
import { Id } from '../matters/schema.ts'
import { storyOf } from '../matters/story.ts'
import { read } from '../perform.ts'
import { readerOf } from '../reader.ts'
import { Checkpoint, EntryProof, MatterRecord } from './schema.ts'

const OfOne = z.object({ id: Id })

/** The record: what stands in it about a matter, and the proof that an entry stands in it unchanged. */
export function recordRoutes(api: Api): void {
  const { pool, office } = api.context

  api.get(
    '/api/matters/:id/record',
    { schema: { summary: 'A matter’s entries, oldest first', params: OfOne, response: { 200: MatterRecord } } },
    request =>
      read(request, async acting => {
        const { matter, entries, covers } = await loadPage(acting.tx, acting.office, request.params.id)
        const versions = new Map(entries.map(entry => [entry.id, entry.version]))
        const story = storyOf(readerOf(request, acting), matter, entries, covers)
        return {
          items: story.map(({ id, kind, at, text, by, sealed }) => ({
            id,
            kind,
            at,
            version: versions.get(id) ?? null,
            text,
            by,
            sealed,
          })),
        }
      }),
  )

  api.get(
    '/api/record/checkpoint',
    { schema: { summary: 'The newest signed head of the record', response: { 200: Checkpoint } } },
    async request => {
      const [head, key] = await Promise.all([
        read(request, ({ tx }) => newestHead(tx, office)),
        publicVerifier(pool, office),
      ])
      if (!head) throw new Problem('NOT_FOUND')
      const { size, root, at, note } = head
      return { size: Number(size), root: root.toString('hex'), at: at.toISOString(), note, key: key ?? '' }
    },
  )

  api.get(
    '/api/record/entries/:id/proof',
    {
      schema: {
        summary: 'Proof of an entry against the newest checkpoint',
        params: OfOne,
        response: { 200: EntryProof },
      },
    },
    async request => {
      const { id } = request.params
      const [proof, key] = await Promise.all([
        read(request, async ({ tx }) => {
          const found = await proveEntry(tx, office, id)
          if (found) return found
          const [entry] = await tx.query<{ text: string }>(
            sql`select text from record_entries where office_id = ${office} and entry_id = ${id}`,
          )
          return { pending: entry?.text ?? '' }
        }),
        publicVerifier(pool, office),
      ])
      if ('pending' in proof)
        return {
          state: 'pending' as const,
          text: proof.pending,
          leafIndex: null,
          leafHash: null,
          hashes: [],
          checkpoint: null,
          verified: false,
        }
      return {
        state: 'sealed' as const,
        text: proof.text,
        leafIndex: proof.leafIndex,
        leafHash: proof.leafHash,
        hashes: proof.proof,
        checkpoint: {
          size: proof.size,
          root: proof.root,
          at: proof.sealedAt,
          note: proof.checkpoint,
          key: key ?? '',
        },
        // `proveEntry` checks the proof it gives and throws otherwise.
        verified: true,
      }
    },
  )
}
