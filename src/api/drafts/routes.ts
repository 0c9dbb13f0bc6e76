import { z } from 'zod'
import type { FastifyRequest } from 'fastify'
import { Problem } from '#base/errors.ts'
import { compareDrafts } from '#documents/drafting/compare.ts'
import { DocumentDraft } from '#documents/drafting/document-draft.ts'
import type { Acting } from '#matters/acting.ts'
import { keepVersion, restoreVersion } from '#matters/drafting/keep-version.ts'
import { findVersion, findWorkingCopy, versionsOf } from '#matters/drafting/rows.ts'
import { ownDrafts } from '#matters/drafting/own-drafts.ts'
import { saveDraft } from '#matters/drafting/save-draft.ts'
import { loadMatter } from '#matters/load.ts'
import type { Api } from '../api.ts'
import { Id } from '../matters/schema.ts'
import { read, requireSeen, write } from '../perform.ts'
import { readerOf } from '../reader.ts'
import { draftPageRoutes } from './pages.ts'
import {
  ComparedLine,
  DraftVersionView,
  DraftView,
  KeepVersion,
  OwnDraft,
  RestoreVersion,
  SavedDraft,
} from './schema.ts'
import { draftView, versionView } from './view.ts'
import { WholeInAddress } from '../whole.ts'

const OfMatter = z.object({ id: Id })
const OfVersion = OfMatter.extend({ version: WholeInAddress })

/** The official document of a matter while it is written: the working copy, its versions, and what lies between two. */
export function draftRoutes(api: Api): void {
  draftPageRoutes(api)

  api.get(
    '/api/drafts',
    {
      schema: {
        summary: 'Drafts that wait for one to write or review them, then those one saved',
        response: { 200: z.object({ items: z.array(OwnDraft) }) },
      },
    },
    request =>
      read(request, async acting => {
        const drafts = await ownDrafts(acting)
        return {
          items: drafts.map(({ service, savedBy, ...draft }) => ({
            ...draft,
            serviceName: acting.services.current(service)?.texts[request.language].name ?? '',
            savedBy: savedBy && acting.directory.personName(savedBy),
          })),
        }
      }),
  )

  api.get(
    '/api/matters/:id/draft',
    { schema: { summary: 'The draft as it was last saved', params: OfMatter, response: { 200: DraftView } } },
    request => read(request, acting => draftView(readerOf(request, acting), request.params.id)),
  )

  api.put(
    '/api/matters/:id/draft',
    {
      schema: {
        summary: 'Save the working copy; `If-Match` carries the revision that was changed',
        params: OfMatter,
        body: DocumentDraft,
        response: { 200: SavedDraft },
      },
    },
    request =>
      write(request, async acting => {
        const saved = await saveDraft(acting, request.params.id, request.body, requireSeen(request))
        return { revision: saved.revision, savedAt: saved.savedAt }
      }),
  )

  api.get(
    '/api/matters/:id/draft/versions',
    {
      schema: {
        summary: 'Its versions, newest first',
        params: OfMatter,
        response: { 200: z.object({ items: z.array(DraftVersionView) }) },
      },
    },
    request =>
      read(request, async acting => {
        await loadMatter(acting.tx, acting.office, request.params.id, { lock: false })
        const reader = readerOf(request, acting)
        return { items: (await versionsOf(acting, request.params.id)).map(row => versionView(reader, row)) }
      }),
  )

  api.get(
    '/api/matters/:id/draft/versions/:version',
    {
      schema: {
        summary: 'One version with its content',
        params: OfVersion,
        response: { 200: DraftVersionView.extend({ content: DocumentDraft }) },
      },
    },
    request =>
      read(request, async acting => {
        const { id, version } = request.params
        const found = await findVersion(acting, id, version)
        if (!found) throw new Problem('NOT_FOUND')
        return { ...versionView(readerOf(request, acting), found), content: found.content }
      }),
  )

  api.post(
    '/api/matters/:id/draft/versions',
    {
      schema: {
        summary: 'Keep the working copy as a version, on the record',
        params: OfMatter,
        body: KeepVersion,
        response: { 201: DraftVersionView },
      },
    },
    async (request, reply) => {
      reply.code(201)
      return kept(request, acting => keepVersion(acting, request.params.id, request.body.note, requireSeen(request)))
    },
  )

  api.post(
    '/api/matters/:id/draft/restoration',
    {
      schema: {
        summary: 'Bring an older version back, as the newest one',
        params: OfMatter,
        body: RestoreVersion,
        response: { 201: DraftVersionView },
      },
    },
    async (request, reply) => {
      const { version, note } = request.body
      reply.code(201)
      return kept(request, acting => restoreVersion(acting, request.params.id, version, note, requireSeen(request)))
    },
  )

  api.get(
    '/api/matters/:id/draft/comparison',
    {
      schema: {
        summary: 'What lies between two versions, word by word; without `to`, between a version and the working copy',
        params: OfMatter,
        querystring: z.object({ from: WholeInAddress, to: WholeInAddress.optional() }),
        response: { 200: z.object({ lines: z.array(ComparedLine) }) },
      },
    },
    request =>
      read(request, async acting => {
        const { id } = request.params
        const { from, to } = request.query
        const before = await findVersion(acting, id, from)
        const after = to === undefined ? await findWorkingCopy(acting, id) : await findVersion(acting, id, to)
        if (!before || !after) throw new Problem('NOT_FOUND')
        return { lines: compareDrafts(before.content, after.content) }
      }),
  )
}

const kept = (request: FastifyRequest, verb: (acting: Acting) => ReturnType<typeof keepVersion>) =>
  write(request, async acting => versionView(readerOf(request, acting), await verb(acting)))
