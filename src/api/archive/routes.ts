import { z } from 'zod'
import { Problem } from '#base/errors.ts'
import { addPaper } from '#matters/archive/add-paper.ts'
import { boxesOf, boxItems, unboxedShelves } from '#matters/archive/boxes.ts'
import { findItems } from '#matters/archive/items.ts'
import { movesOf } from '#matters/archive/moves.ts'
import { archiveSettings, changeArchiveSettings } from '#matters/archive/settings.ts'
import type { Api } from '../api.ts'
import { defined } from '../defined.ts'
import { read, write } from '../perform.ts'
import { readerOf } from '../reader.ts'
import { nothing } from '../session/routes.ts'
import {
  ArchiveSettingsView,
  ArchiveStanding,
  BoxBody,
  BoxList,
  ItemDetail,
  ItemPage,
  ItemQuery,
  PaperBody,
} from './schema.ts'
import { itemView, standingOf } from './view.ts'

/** 档案: what the office keeps, in which box, with whom. */
export function archiveRoutes(api: Api): void {
  api.get(
    '/api/archive',
    {
      schema: {
        summary: 'How the archive stands: what is to be filed, lent, past its period',
        response: { 200: ArchiveStanding },
      },
    },
    request => read(request, acting => standingOf(readerOf(request, acting))),
  )

  api.put(
    '/api/archive/settings',
    { schema: { summary: 'Say how the archive numbers and by which schedule it keeps', body: ArchiveSettingsView } },
    async (request, reply) => {
      await write(request, acting => changeArchiveSettings(acting, request.body))
      return nothing(reply)
    },
  )

  api.get(
    '/api/archive/items',
    { schema: { summary: 'The items of the archive', querystring: ItemQuery, response: { 200: ItemPage } } },
    request =>
      read(request, async acting => {
        const { page, size, ...filter } = request.query
        const { transferYears = 10 } = (await archiveSettings(acting)) ?? {}
        const found = await findItems(acting, defined(filter), transferYears, { number: page, size })
        const reader = readerOf(request, acting)
        return { items: found.items.map(item => itemView(reader, item)), total: found.total }
      }),
  )

  api.get(
    '/api/archive/item',
    {
      schema: {
        summary: 'One item by its archival code, with all that became of it',
        querystring: z.object({ code: z.string().min(1).max(100) }),
        response: { 200: ItemDetail },
      },
    },
    request =>
      read(request, async acting => {
        const [item] = (await findItems(acting, { codes: [request.query.code] }, 10, { number: 1, size: 1 })).items
        if (!item) throw new Problem('NOT_FOUND')
        const moves = await movesOf(acting, item.id)
        return {
          ...itemView(readerOf(request, acting), item),
          moves: moves.map(({ kind, at, personId, matterId, number }) => ({
            kind,
            at,
            person: acting.directory.personName(personId),
            matter: number === null ? null : matterId,
            number,
          })),
        }
      }),
  )

  api.post(
    '/api/archive/items',
    {
      schema: {
        summary: 'Enter what is on paper and never was a matter here',
        body: PaperBody,
        response: { 201: z.object({ code: z.string() }) },
      },
    },
    async (request, reply) => {
      const code = await write(request, acting => addPaper(acting, { ...request.body, secrecy: 0 }))
      reply.code(201)
      return { code }
    },
  )

  api.get(
    '/api/archive/boxes',
    {
      schema: {
        summary: 'The boxes, and what lies in none yet',
        querystring: z.object({ year: z.coerce.number().int().min(1900).max(2999).optional() }),
        response: { 200: BoxList },
      },
    },
    request =>
      read(request, async acting => {
        const [boxes, unboxed] = await Promise.all([boxesOf(acting, defined(request.query)), unboxedShelves(acting)])
        return { boxes, unboxed }
      }),
  )

  api.post(
    '/api/archive/boxes',
    {
      schema: {
        summary: 'Put the next items of a shelf into its next box',
        body: BoxBody,
        response: { 201: z.object({ box: z.number() }) },
      },
    },
    async (request, reply) => {
      const { through, ...shelf } = request.body
      const box = await write(request, acting => boxItems(acting, shelf, through))
      reply.code(201)
      return { box }
    },
  )
}
