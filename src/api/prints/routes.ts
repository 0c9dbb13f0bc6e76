import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import { Problem } from '#base/errors.ts'
import { documentToDocx } from '#documents/typesetting/docx/to-docx.ts'
import { OfficialDocument } from '#documents/typesetting/official-document.ts'
import { printLetter, printRegister, printSlip } from '#documents/typesetting/prints.ts'
import { documentToOfd, typesetDocument } from '#documents/typesetting/typeset-document.ts'
import { writeXlsx } from '#documents/write-xlsx.ts'
import { loadPage } from '#matters/views/detail.ts'
import { searchMatters } from '#matters/views/search.ts'
import { giveSlip } from '#matters/window/give-slip.ts'
import { requireActor } from '../actor.ts'
import type { Api } from '../api.ts'
import { registerTable } from '../matters/csv.ts'
import { detailOf } from '../matters/detail.ts'
import { filterOf } from '../matters/lists.ts'
import { Id } from '../matters/schema.ts'
import { MatterQuery } from '../matters/inputs.ts'
import { read, write } from '../perform.ts'
import { readerOf } from '../reader.ts'
import { lookUpAddress, receiptOf } from '../window/receipt.ts'
import { letterOf, registerName, registerPrint, slipOf } from './content.ts'
import { officeName } from './office-name.ts'
import { DOCX, OFD, PDF, sendFile, XLSX } from './send.ts'

/** Rows of a printed register: 70 pages. A longer one is a table to download. */
const LONGEST_REGISTER = 2000
/** Rows of a workbook. */
const LARGEST_EXPORT = 10_000
const RATE = { rateLimit: { max: 60, timeWindow: 60_000 } }

/** What goes onto paper. */
export function printRoutes(api: Api): void {
  const { press, clock } = api.context

  api.post(
    '/api/prints/official-documents',
    {
      config: RATE,
      schema: {
        summary:
          'Set an official document as GB/T 9704-2012 wants it: PDF/A-2b, OFD, or a DOCX to edit. Characters that its faces ' +
          'lack come in another one and are named in the header `missing-characters`, percent-encoded.',
        body: OfficialDocument,
        querystring: z.object({ as: z.enum(['pdf', 'ofd', 'docx']).default('pdf') }),
      },
    },
    async (request, reply) => {
      requireActor(request)
      const name = request.body.title.join('')
      if (request.query.as === 'docx') return sendFile(reply, `${name}.docx`, DOCX, await documentToDocx(request.body))
      if (request.query.as === 'ofd')
        return sendFile(reply, `${name}.ofd`, OFD, await documentToOfd(press, request.body))
      const { pdf, missing } = await typesetDocument(press, request.body)
      reply.header('missing-characters', encodeURIComponent(missing.join('')))
      return sendFile(reply, `${name}.pdf`, PDF, pdf)
    },
  )

  api.get(
    '/api/matters/:id/slip.pdf',
    { config: RATE, schema: { summary: 'A slip with the number as a QR code', params: z.object({ id: Id }) } },
    async (request, reply) => {
      const { slip, service } = await read(request, async acting => {
        const reader = readerOf(request, acting)
        const matter = detailOf(reader, await loadPage(acting.tx, acting.office, request.params.id))
        return { slip: slipOf(reader, matter, await officeName(acting)), service: matter.service }
      })
      const { pdf } = await printSlip(press, { now: clock.now(), service }, slip)
      return sendFile(reply, `${slip.code}.pdf`, PDF, pdf)
    },
  )

  api.post(
    '/api/matters/:id/askers/:asker/slips',
    {
      config: RATE,
      schema: {
        summary: 'The slip of a citizen who came to the counter, as PDF: with the code they look the matter up by',
        params: z.object({ id: Id, asker: Id }),
        body: z.object({ digits: z.string().trim().max(4).optional() }),
      },
    },
    async (request, reply) => {
      const { language, params, body } = request
      const slip = await write(request, async acting => {
        const given = await giveSlip(acting, params.id, params.asker, body.digits || undefined)
        const link = lookUpAddress(request, given.code)
        return receiptOf(acting, await officeName(acting), given, { code: given.code, link, language })
      })
      const { pdf } = await printSlip(press, { now: clock.now() }, slip)
      return sendFile(reply, 'slip.pdf', PDF, pdf)
    },
  )

  api.get(
    '/api/matters/:id/askers/:asker/letter.pdf',
    {
      config: RATE,
      schema: { summary: 'The answer to an asker as a letter', params: z.object({ id: Id, asker: Id }) },
    },
    async (request, reply) => {
      const { letter, service } = await read(request, async acting => {
        const reader = readerOf(request, acting)
        const matter = detailOf(reader, await loadPage(acting.tx, acting.office, request.params.id))
        const asker = matter.askers.find(one => one.id === request.params.asker)
        if (!asker?.answer) throw new Problem('NOT_FOUND')
        const letter = letterOf(reader, matter, { name: asker.name, answer: asker.answer }, await officeName(acting))
        return { letter, service: matter.service }
      })
      const { pdf } = await printLetter(press, { now: clock.now(), service }, letter)
      return sendFile(reply, `${letter.title}.pdf`, PDF, pdf)
    },
  )

  /** What the register's screen shows, as a table with its name: that of the service when it shows one. */
  const registerAsked = (request: FastifyRequest, query: Omit<MatterQuery, 'page' | 'size'>, size: number) =>
    read(request, async acting => {
      const reader = readerOf(request, acting)
      const page = { number: 1, size }
      const { items } = await searchMatters(acting.tx, acting.office, filterOf(query, acting), reader.times, page)
      const service = query.service === undefined ? undefined : acting.services.current(query.service)
      const name = registerName(reader, service)
      const table = registerTable(reader, items)
      return { name, table, print: registerPrint(reader, name, table, query, await officeName(acting)) }
    })

  api.get(
    '/api/matters.pdf',
    {
      config: RATE,
      schema: { summary: 'The register as paper', querystring: MatterQuery.omit({ page: true, size: true }) },
    },
    async (request, reply) => {
      const { name, print } = await registerAsked(request, request.query, LONGEST_REGISTER)
      const { pdf } = await printRegister(press, { now: clock.now() }, print)
      return sendFile(reply, `${name}.pdf`, PDF, pdf)
    },
  )

  api.get(
    '/api/matters.xlsx',
    {
      config: RATE,
      schema: { summary: 'The register as a workbook', querystring: MatterQuery.omit({ page: true, size: true }) },
    },
    async (request, reply) => {
      const { name, table } = await registerAsked(request, request.query, LARGEST_EXPORT)
      const rows = table.map(row => row.map(cell => cell ?? ''))
      return sendFile(reply, `${name}.xlsx`, XLSX, writeXlsx(name, rows))
    },
  )
}
