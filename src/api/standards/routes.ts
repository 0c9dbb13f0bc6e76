import { z } from 'zod'
import { Problem } from '#base/errors.ts'
import { dayOf } from '#calendar/day.ts'
import { STANDARD_KINDS, type StandardKind } from '#catalogue/standard-kinds.ts'
import { keepingOf } from '#office/edit/editing.ts'
import { addStandard, endStandard } from '#office/edit/standard.ts'
import { keeperOfStandard, standardsOf, type Standard } from '#office/standards.ts'
import { requireActor } from '../actor.ts'
import type { Api } from '../api.ts'
import { change, make } from '../office/edit.ts'
import { Made } from '../office/schema.ts'
import { read } from '../perform.ts'
import { readerOf, type Reader } from '../reader.ts'
import { EndStandard, NewStandard, Standards } from './schema.ts'

const OfStandard = z.object({ id: z.uuid() })

/** Amounts that an authority set, filled in by those whose duty it is; everybody of the office reads them. */
export function standardRoutes(api: Api): void {
  api.get('/api/standards', { schema: { summary: 'The amounts in force', response: { 200: Standards } } }, request => {
    const { posts } = requireActor(request)
    const mayKeep = ({ keeper }: StandardKind) =>
      posts.some(post => post.duties.includes(keeper) || post.permissions.includes('manage-office'))
    return read(request, async acting => {
      const reader = readerOf(request, acting)
      const found = await standardsOf(acting.tx, acting.office)
      return {
        kinds: Object.entries(STANDARD_KINDS).map(([id, kind]) => ({
          ...kindView(reader, id, kind),
          mayKeep: mayKeep(kind),
          items: found.filter(one => one.kind === id).map(one => itemView(reader, kind, one)),
        })),
      }
    })
  })

  api.post(
    '/api/standards',
    {
      schema: { summary: 'Fill in an amount from the notice that set it', body: NewStandard, response: { 201: Made } },
    },
    (request, reply) => {
      const { kind } = request.body
      const keeper = Object.hasOwn(STANDARD_KINDS, kind) ? STANDARD_KINDS[kind]?.keeper : undefined
      if (keeper === undefined) throw new Problem('STANDARD_UNKNOWN', { field: 'kind', params: { kind } })
      return make(
        request,
        reply,
        editing => addStandard(editing, request.body, keeper),
        acting => keepingOf(acting, keeper),
      )
    },
  )

  api.post(
    '/api/standards/:id/end',
    { schema: { summary: 'End an amount with a day', params: OfStandard, body: EndStandard } },
    (request, reply) =>
      change(
        request,
        reply,
        editing => endStandard(editing, request.params.id, request.body.toOn),
        async acting => keepingOf(acting, await keeperOfStandard(acting.tx, acting.office, request.params.id)),
      ),
  )
}

function kindView({ language }: Reader, id: string, { name, unit, rule, basis, grades }: StandardKind) {
  const named = Object.entries(grades).map(([grade, words]) => ({ id: grade, name: words[language] }))
  return { id, name: name[language], unit: unit[language], rule, basis, grades: named }
}

function itemView({ acting, language }: Reader, kind: StandardKind, standard: Standard) {
  const today = dayOf(acting.now, acting.zone)
  const { grade, fromOn, toOn } = standard
  const isInForce = fromOn <= today && (toOn === null || toOn >= today)
  return { ...standard, gradeName: kind.grades[grade]?.[language] ?? '', isInForce }
}
