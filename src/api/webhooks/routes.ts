import { z } from 'zod'
import { editingOf } from '#office/edit/editing.ts'
import { addWebhook, endWebhook, listWebhooks } from '#office/webhooks.ts'
import type { Api } from '../api.ts'
import { change, edit } from '../office/edit.ts'
import { read } from '../perform.ts'

const NewWebhook = z.object({ url: z.url({ protocol: /^https?$/ }).max(2000) })
const MadeWebhook = z.object({ id: z.uuid(), secret: z.string() })
const WebhookList = z.object({ items: z.array(z.object({ id: z.uuid(), url: z.string(), madeAt: z.string() })) })

/** Other systems that are told of notices, as Standard Webhooks has it. */
export function webhookRoutes(api: Api): void {
  api.get('/api/webhooks', { schema: { summary: 'The webhooks', response: { 200: WebhookList } } }, request =>
    read(request, async acting => {
      const { tx, office } = editingOf(acting)
      const webhooks = await listWebhooks(tx, office)
      return { items: webhooks.map(({ madeAt, ...webhook }) => ({ ...webhook, madeAt: madeAt.toISOString() })) }
    }),
  )

  api.post(
    '/api/webhooks',
    { schema: { summary: 'Add a webhook', body: NewWebhook, response: { 201: MadeWebhook } } },
    (request, reply) => edit(request, reply, 201, editing => addWebhook(editing, request.body.url), editingOf),
  )

  api.delete(
    '/api/webhooks/:id',
    { schema: { summary: 'End a webhook', params: z.object({ id: z.uuid() }) } },
    (request, reply) => change(request, reply, editing => endWebhook(editing, request.params.id)),
  )
}
