import { z } from 'zod'
import { unfiledMatters } from '#matters/archive/ended-matters.ts'
import { fileMatters, leaveOut } from '#matters/archive/file-matters.ts'
import { propose } from '#matters/archive/proposal.ts'
import { KEEPER, requireSettings } from '#matters/archive/settings.ts'
import { byDuty } from '#matters/by.ts'
import { officeNameOf } from '#office/office-name.ts'
import type { Api } from '../api.ts'
import { defined } from '../defined.ts'
import { read, write } from '../perform.ts'
import { readerOf } from '../reader.ts'
import { nothing } from '../session/routes.ts'
import { FilingsBody, LeftOutBody, UnfiledPage, UnfiledQuery } from './schema.ts'

/** 归档: what ended becomes items of the archive, as the schedule proposes and its keeper decides. */
export function filingRoutes(api: Api): void {
  api.get(
    '/api/archive/unfiled',
    {
      schema: {
        summary: 'What ended in a year and is not filed, with how the retention schedule would have it filed',
        querystring: UnfiledQuery,
        response: { 200: UnfiledPage },
      },
    },
    request =>
      read(request, async acting => {
        byDuty(acting, KEEPER)
        const { year, page, size } = request.query
        const settings = await requireSettings(acting)
        const office = await officeNameOf(acting.tx, acting.office)
        const reader = readerOf(request, acting)
        const found = await unfiledMatters(acting, year, { number: page, size })
        return {
          items: found.items.map(matter => ({
            citation: null,
            ...propose(acting, settings, matter, office),
            matter: matter.id,
            matterNumber: matter.number,
            service: matter.service,
            serviceName: reader.textsOf(matter.service, matter.serviceVersion).name,
            closedAt: matter.closedAt,
            holder: reader.post(matter.holderPostId),
          })),
          total: found.total,
        }
      }),
  )

  api.post(
    '/api/archive/filings',
    {
      schema: {
        summary: 'File matters that ended: each becomes one item, numbered in the order of their dates',
        body: FilingsBody,
        response: { 201: z.object({ codes: z.array(z.string()) }) },
      },
    },
    async (request, reply) => {
      const filings = request.body.filings.map(({ matter, ...rest }) => ({ matterId: matter, ...defined(rest) }))
      const codes = await write(request, acting => fileMatters(acting, filings))
      reply.code(201)
      return { codes }
    },
  )

  api.post(
    '/api/archive/left-out',
    { schema: { summary: 'Say that nothing is kept of matters that ended, and why', body: LeftOutBody } },
    async (request, reply) => {
      await write(request, acting => leaveOut(acting, request.body.matters, request.body.reason))
      return nothing(reply)
    },
  )
}
