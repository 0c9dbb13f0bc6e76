import { z } from 'zod'
import type { Text } from '#base/language.ts'
import { Problem } from '#base/errors.ts'
import { DUTIES, isDuty } from '#catalogue/duties.ts'
import type { Service } from '#catalogue/types.ts'
import type { Step } from '#procedure/types.ts'
import type { Table } from '#rules/types.ts'
import type { Actor } from '#office/actor.ts'
import { requireActor } from '../actor.ts'
import type { Api } from '../api.ts'
import type { Language } from '#base/language.ts'
import { ServiceDetail, ServiceSummary } from './schema.ts'

const SEPARATOR: Text = { 'zh-Hans': '：', 'zh-Hant': '：', en: ': ' }

/** What the office does: its services with their forms, steps, rules and drawings. */
export function serviceRoutes(api: Api): void {
  const { context } = api

  api.get(
    '/api/services',
    {
      schema: {
        summary: 'The services of the office',
        response: { 200: z.object({ items: z.array(ServiceSummary) }) },
      },
    },
    async request => {
      const actor = requireActor(request)
      return { items: context.services.all().map(service => summaryOf(service, request.language, actor)) }
    },
  )

  api.get(
    '/api/services/:id',
    {
      schema: {
        summary: 'A service: form, steps, rules with their articles, drawing',
        params: z.object({ id: z.string().max(80) }),
        response: { 200: ServiceDetail },
      },
    },
    async request => {
      const { id } = request.params
      const service = context.services.current(id)
      if (!service) throw new Problem('SERVICE_NOT_FOUND', { params: { service: id } })
      return detailOf(service, request.language, requireActor(request))
    },
  )
}

function summaryOf(service: Service, language: Language, actor: Actor): ServiceSummary {
  const { manifest, texts, version } = service
  const { name, summary } = texts[language]
  return {
    id: manifest.id,
    name,
    summary,
    version,
    origin: manifest.origin,
    supervised: manifest.supervised,
    mayRegister:
      manifest.origin === 'registered' &&
      actor.posts.some(post =>
        manifest.registrars.some(one => post.permissions.includes(one) || post.duties.includes(one)),
      ),
  }
}

function detailOf(service: Service, language: Language, actor: Actor): ServiceDetail {
  const texts = service.texts[language]
  return {
    ...summaryOf(service, language, actor),
    basis: [...service.manifest.basis],
    form: service.form as ServiceDetail['form'],
    fields: Object.fromEntries(
      Object.entries(texts.fields).map(([name, { label, help, why, options }]) => [
        name,
        { label, help: help ?? null, why, options: options ? { ...options } : null },
      ]),
    ),
    steps: [...service.graph.steps.values()].map(step => {
      const words = texts.steps[step.id]
      return {
        id: step.id,
        name: words?.name ?? step.name,
        asks: words?.asks ?? '',
        kind: step.kind,
        who: whoOf(service, step, language),
        outcomes: step.outcomes.map(({ code }) => ({
          code,
          label: words?.outcomes[code]?.label ?? code,
          effect: words?.outcomes[code]?.effect ?? '',
        })),
        fields: fieldsOf(step),
      }
    }),
    listed: [...service.manifest.listed],
    bpmn: service.bpmn,
    rules: [...service.rules.values()].map(table => ruleView(table, texts.fields, language)),
  }
}

function whoOf(service: Service, step: Step, language: Language): ServiceDetail['steps'][number]['who'] {
  const { steps, fields } = service.texts[language]
  const { assignment } = step
  const field = (name: string) => ({ by: 'field' as const, name: fields[name]?.label ?? name })
  switch (assignment.by) {
    case 'duty':
      return { by: 'duty', name: isDuty(assignment.duty) ? DUTIES[assignment.duty][language] : assignment.duty }
    case 'field':
      return field(assignment.field)
    case 'item':
      return field(service.graph.nodes.get(step.id)?.multi?.collection ?? '')
    case 'actorOf':
      return { by: 'actorOf', name: steps[assignment.step]?.name ?? assignment.step }
  }
}

/** What a step may ask: its own fields, and those that only one of its outcomes needs. */
function fieldsOf(step: Step): ServiceDetail['steps'][number]['fields'] {
  const own = new Set(step.fields.map(field => field.name))
  const further = [...new Set(step.outcomes.flatMap(outcome => outcome.requires))].filter(name => !own.has(name))
  return [...step.fields, ...further.map(name => ({ name, required: false }))]
}

function ruleView(
  table: Table,
  fields: Readonly<Record<string, { label: string }>>,
  language: Language,
): ServiceDetail['rules'][number] {
  const separator = SEPARATOR[language]
  return {
    decision: table.id,
    name: table.name,
    rows: table.rows.map(row => ({
      id: row.id,
      when: row.cells.flatMap((cell, index) => {
        const input = table.inputs[index]
        return cell === '-' || !input
          ? []
          : [(fields[input.name]?.label ?? input.label ?? input.name) + separator + cell]
      }),
      gives: row.outputs.map((output, index) => {
        const name = table.outputs[index] ?? ''
        return (fields[name]?.label ?? name) + separator + output
      }),
      citation: row.citation ?? null,
    })),
  }
}
