import { Readable } from 'node:stream'
import { z } from 'zod'
import { Problem } from '#base/errors.ts'
import { fileHeaders } from '#documents/files/disposition.ts'
import { fingerprintOf } from '#documents/parcels/fingerprint.ts'
import { LARGEST_PARCEL } from '#documents/parcels/parcel.ts'
import { act } from '#matters/act.ts'
import { arrivalsOf, findArrival } from '#matters/exchange/arrivals.ts'
import { packDelivery } from '#matters/exchange/pack.ts'
import { addPartner, changePartner, endPartner, ownCard, partnersOf } from '#matters/exchange/partners.ts'
import { receiveArrival, returnArrival } from '#matters/exchange/settle-arrival.ts'
import { takeParcel } from '#matters/exchange/take-parcel.ts'
import { findDelivery } from '#matters/issuing/deliveries.ts'
import { editingOf } from '#office/edit/editing.ts'
import type { Api, AppContext } from '../api.ts'
import { defined } from '../defined.ts'
import { keepAnswer } from '../idempotency.ts'
import { found } from '../found.ts'
import { change as changeMatter } from '../matters/routes.ts'
import { Changed, Id } from '../matters/schema.ts'
import { Reason } from '../matters/inputs.ts'
import { change, make } from '../office/edit.ts'
import { depsOf, perform, read, write } from '../perform.ts'
import { PDF, sendFile } from '../prints/send.ts'
import { nothing } from '../session/routes.ts'
import { ArrivalList, NewPartner, PartnerChange, PartnerList } from './schema.ts'

const OfOne = z.object({ id: Id })
const RATE = { rateLimit: { max: 60, timeWindow: 60_000 } }
const ZIP = 'application/zip'

/** Documents between offices: partners, what arrived, what goes as a file, and the door of the installation. */
export function exchangeRoutes(api: Api): void {
  const { context } = api
  const { files } = context

  api.get(
    '/api/partners',
    { schema: { summary: 'The partners, and one’s own card', response: { 200: PartnerList } } },
    request =>
      write(request, async acting => {
        const card = await ownCard(acting)
        const partners = await partnersOf(acting.tx, acting.office)
        const items = partners.map(one => ({ ...one, fingerprint: fingerprintOf(one.card) }))
        return { items, card, fingerprint: fingerprintOf(card) }
      }),
  )
  api.post(
    '/api/partners',
    { schema: { summary: 'Add a partner by its card', body: NewPartner, response: { 201: z.object({ id: Id }) } } },
    (request, reply) => make(request, reply, editing => addPartner(editing, defined(request.body)), editingOf),
  )
  api.put(
    '/api/partners/:id',
    { schema: { summary: 'Change its name or its address', params: OfOne, body: PartnerChange } },
    (request, reply) => change(request, reply, editing => changePartner(editing, request.params.id, request.body)),
  )
  api.delete(
    '/api/partners/:id',
    { schema: { summary: 'End the exchange with a partner', params: OfOne } },
    (request, reply) => change(request, reply, editing => endPartner(editing, request.params.id)),
  )

  api.get(
    '/api/arrivals',
    { schema: { summary: 'What arrived by exchange', response: { 200: ArrivalList } } },
    request =>
      read(request, async acting => ({
        items: (await arrivalsOf(acting)).map(({ sha256: _file, partnerId: _partner, ...arrival }) => arrival),
      })),
  )
  api.get(
    '/api/arrivals/:id/file.pdf',
    { schema: { summary: 'The document that arrived', params: OfOne } },
    async (request, reply) => {
      const { name, sha256 } = await read(request, async acting => found(await findArrival(acting, request.params.id)))
      const { stream, size } = await files.open(sha256)
      return reply
        .headers({ ...fileHeaders({ name, mediaType: PDF, sha256 }, { isFromOutside: true }), 'content-length': size })
        .send(stream)
    },
  )
  api.post(
    '/api/arrivals/:id/receipt',
    {
      schema: {
        summary: 'Sign for it: it is registered, and the sender is told',
        params: OfOne,
        response: { 200: Changed },
      },
    },
    (request, reply) => changeMatter(request, reply, acting => receiveArrival(acting, request.params.id)),
  )
  api.post(
    '/api/arrivals/:id/return',
    { schema: { summary: 'Send it back with a reason', params: OfOne, body: Reason } },
    async (request, reply) => {
      const work = async (acting: Parameters<typeof returnArrival>[0]) => {
        await returnArrival(acting, request.params.id, request.body.reason)
        await keepAnswer(acting, null)
        return null
      }
      await perform(request, reply, 204, work, () => null)
      return nothing(reply)
    },
  )

  api.get(
    '/api/deliveries/:id/parcel.zip',
    { config: RATE, schema: { summary: 'The signed parcel for a partner, as a file', params: OfOne } },
    async (request, reply) => {
      const { id } = request.params
      await read(request, async acting => found(await findDelivery(acting, id)))
      const { bytes, name } = await act(depsOf(context), { office: context.office, actor: null }, acting =>
        packDelivery(acting, id, sha256 => files.read(sha256)),
      )
      return sendFile(reply, name, ZIP, bytes)
    },
  )
  api.post(
    '/api/parcels',
    {
      config: RATE,
      schema: {
        summary: 'Take in a parcel that came as a file (multipart/form-data, one part `file`)',
        consumes: ['multipart/form-data'],
      },
    },
    async (request, reply) => {
      await read(request, async ({ actor }) => {
        if (!actor?.posts.some(post => post.duties.includes('registry'))) throw new Problem('NOT_PERMITTED')
      })
      const part = await request.file({ limits: { files: 1, fileSize: LARGEST_PARCEL } })
      if (!part) throw new Problem('FIELD_REQUIRED', { field: 'file', params: { field: 'file' } })
      await takeIn(context, await part.toBuffer())
      return nothing(reply)
    },
  )
}

/** The door other installations knock at: nobody signs in, the parcel's own signature is what is believed. */
export function parcelDoor(api: Api): void {
  api.addContentTypeParser(
    'application/octet-stream',
    { parseAs: 'buffer', bodyLimit: LARGEST_PARCEL },
    (_request, body, done) => done(null, body),
  )
  api.post(
    '/exchange/parcels',
    {
      bodyLimit: LARGEST_PARCEL,
      config: { public: true, ...RATE },
      schema: { summary: 'Take in a parcel of a partner’s installation', consumes: ['application/octet-stream'] },
    },
    async (request, reply) => {
      if (!Buffer.isBuffer(request.body)) throw new Problem('PARCEL_INVALID')
      await takeIn(api.context, request.body)
      return nothing(reply)
    },
  )
}

const takeIn = (context: AppContext, bytes: Uint8Array): Promise<void> =>
  act(depsOf(context), { office: context.office, actor: null }, acting =>
    takeParcel(acting, bytes, async (file, name) => ({
      ...(await context.files.receive(Readable.from([file]), name)),
      name,
    })),
  )
