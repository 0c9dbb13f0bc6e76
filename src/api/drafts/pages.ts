import { createHash } from 'node:crypto'
import { z } from 'zod'
import { Problem } from '#base/errors.ts'
import { dayOf } from '#calendar/day.ts'
import { DocumentDraft } from '#documents/drafting/document-draft.ts'
import { toDocument } from '#documents/drafting/to-document.ts'
import { documentToDocx } from '#documents/typesetting/docx/to-docx.ts'
import type { OfficialDocument } from '#documents/typesetting/official-document.ts'
import { documentToOfd, pictureDocument, typesetDocument } from '#documents/typesetting/typeset-document.ts'
import { coverPictures } from '#documents/viewing/mark.ts'
import type { Acting } from '#matters/acting.ts'
import { findVersion, findWorkingCopy } from '#matters/drafting/rows.ts'
import { matterFacts } from '#matters/drafting/matter-facts.ts'
import { reviewDraft } from '#matters/drafting/review.ts'
import { loadMatter } from '#matters/load.ts'
import { markFor, noteLook } from '#matters/note-look.ts'
import type { Api } from '../api.ts'
import { Id } from '../matters/schema.ts'
import { read, write } from '../perform.ts'
import { DOCX, OFD, PDF, sendFile } from '../prints/send.ts'
import { DraftFindingView, Preview, PreviewRequest } from './schema.ts'
import { findingView } from './view.ts'
import { WholeInAddress } from '../whole.ts'

const OfMatter = z.object({ id: Id })
/** One a keystroke, for somebody who types fast. */
const LIVE = { rateLimit: { max: 600, timeWindow: 60_000 } }
const FILES = { rateLimit: { max: 60, timeWindow: 60_000 } }

/** How a draft looks on paper: its pages while it is typed, and files of it. */
export function draftPageRoutes(api: Api): void {
  const { press } = api.context

  api.post(
    '/api/matters/:id/draft/preview',
    {
      config: LIVE,
      schema: {
        summary: 'The pages of a draft as SVG. Pages the reader has already (`known`) are named and not sent again',
        params: OfMatter,
        body: PreviewRequest,
        response: { 200: Preview },
      },
    },
    async request => {
      const { content, known } = request.body
      const { document, mark } = await read(request, async acting => {
        const { matter } = await loadMatter(acting.tx, acting.office, request.params.id, { lock: false })
        return { document: shownDocument(acting, content), mark: markFor(acting, matter) }
      })
      const { pages: plain, missing } = await pictureDocument(press, document)
      const pages = mark ? await coverPictures(press, plain, mark) : plain
      const has = new Set(known)
      return {
        pages: pages.map(svg => {
          const hash = createHash('sha256').update(svg).digest('hex')
          return { hash, svg: has.has(hash) ? null : svg }
        }),
        missing,
      }
    },
  )

  api.post(
    '/api/matters/:id/draft/findings',
    {
      config: LIVE,
      schema: {
        summary: 'What the rules of the service say of a draft, the hardest first',
        params: OfMatter,
        body: z.object({ content: DocumentDraft }),
        response: { 200: z.object({ items: z.array(DraftFindingView) }) },
      },
    },
    request =>
      read(request, async acting => {
        const { matter } = await loadMatter(acting.tx, acting.office, request.params.id, { lock: false })
        const { rules } = acting.services.version(matter.service, matter.serviceVersion)
        const { content } = request.body
        const facts = await matterFacts(acting, matter, content.code)
        const found = reviewDraft(rules, content, dayOf(acting.now, acting.zone), facts)
        return { items: found.map(finding => findingView(request.language, finding)) }
      }),
  )

  api.get(
    '/api/matters/:id/draft/file',
    {
      config: FILES,
      schema: {
        summary: 'The draft, or one of its versions, as PDF, OFD or a DOCX to edit',
        params: OfMatter,
        querystring: z.object({
          as: z.enum(['pdf', 'ofd', 'docx']).default('pdf'),
          version: WholeInAddress.optional(),
        }),
      },
    },
    async (request, reply) => {
      const { as, version } = request.query
      const { id } = request.params
      const { document, mark } = await write(request, async acting => {
        const { matter } = await loadMatter(acting.tx, acting.office, id, { lock: false })
        const found = version === undefined ? await findWorkingCopy(acting, id) : await findVersion(acting, id, version)
        if (!found) throw new Problem('NOT_FOUND')
        const look = { kind: 'draft.taken', body: { title: matter.title, as: as.toUpperCase() } }
        return { document: shownDocument(acting, found.content), mark: await noteLook(acting, matter, look) }
      })
      const name = document.title.join('')
      if (as === 'docx') return sendFile(reply, `${name}.docx`, DOCX, await documentToDocx(document, mark?.lines))
      if (as === 'ofd') return sendFile(reply, `${name}.ofd`, OFD, await documentToOfd(press, document, mark?.lines))
      return sendFile(reply, `${name}.pdf`, PDF, (await typesetDocument(press, document, [], mark?.lines)).pdf)
    },
  )
}

/** As it would be issued today; where the number will stand is left open. */
function shownDocument({ now, zone }: Acting, draft: DocumentDraft): OfficialDocument {
  const date = dayOf(now, zone)
  return toDocument(draft, { date, ...(draft.code ? { number: `${draft.code}〔${date.slice(0, 4)}〕　号` } : {}) })
}
