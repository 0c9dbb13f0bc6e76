import { confirmFact, confirmationsOf, factsOf } from '#matters/confirmations.ts'
import type { Acting } from '#matters/acting.ts'
import { editingOf, type Editing } from '#office/edit/editing.ts'
import type { Api } from '../api.ts'
import { edit } from '../office/edit.ts'
import { read } from '../perform.ts'
import { ConfirmFact, Facts } from './schema.ts'

/** Facts that were written from memory: they are shown as awaiting confirmation until the office has looked them up. */
export function confirmationRoutes(api: Api): void {
  api.get(
    '/api/confirmations',
    { schema: { summary: 'Facts from memory, and which of them the office confirmed', response: { 200: Facts } } },
    request =>
      read(request, async ({ tx, office, services, directory }) => {
        const kept = await confirmationsOf(tx, office)
        return {
          items: factsOf(services).map(({ isConfirmed, services: ids, ...fact }) => {
            const last = kept.find(({ rule, source }) => rule === fact.rule && source === fact.source)
            return {
              ...fact,
              services: ids.map(id => ({ id, name: services.current(id)?.texts[request.language].name ?? id })),
              confirmed: isConfirmed && last ? { at: last.at, by: directory.personName(last.personId) } : null,
            }
          }),
        }
      }),
  )

  api.post(
    '/api/confirmations',
    { schema: { summary: 'Confirm a fact, or take the confirmation back', body: ConfirmFact } },
    (request, reply) =>
      edit<null, Editing & Pick<Acting, 'services'>>(
        request,
        reply,
        204,
        async ({ services, ...editing }) => {
          await confirmFact(editing, services, request.body)
          return null
        },
        acting => ({ ...editingOf(acting), services: acting.services }),
      ),
  )
}
