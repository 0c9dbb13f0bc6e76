import { z } from 'zod'
import { procedureIn } from '#catalogue/procedure-in.ts'
import { bookingsOf } from '#catalogue/bookings.ts'
import type { Service, ServiceTexts } from '#catalogue/types.ts'
import type { Acting } from '#matters/acting.ts'
import { openAmendments } from '#matters/amendments/amendment.ts'
import { availableUpdates } from '#matters/amendments/updates.ts'
import { filesOfVersion } from '#matters/services.ts'
import { serviceVersions } from '#matters/views/service-versions.ts'
import { requirePerson } from '#matters/by.ts'
import type { Language } from '#base/language.ts'
import { tablesIn } from '#rules/check-table.ts'
import type { Api } from '../api.ts'
import { read } from '../perform.ts'
import { examplesOf } from './examples.ts'
import { guardViews } from './guard-view.ts'
import { stepsOf } from './manual.ts'
import { moveRoutes } from './move-routes.ts'
import { requireService } from './require-service.ts'
import { ruleView } from './rule-view.ts'
import { ServiceDetail, ServiceSummary, ServiceVersion } from './schema.ts'
import { WholeInAddress } from '../whole.ts'

const OfOne = z.object({ id: z.string().max(80) })

/** What the office does: its services as a manual, and the versions they had. */
export function serviceRoutes(api: Api): void {
  api.get(
    '/api/services',
    {
      schema: {
        summary: 'The services of the office',
        response: { 200: z.object({ items: z.array(ServiceSummary) }) },
      },
    },
    request =>
      read(request, async acting => {
        const summarise = await summariser(acting, request.language)
        return { items: ownWorkFirst(acting).map(summarise) }
      }),
  )

  api.get(
    '/api/services/:id',
    {
      schema: {
        summary: 'A service: form, steps, rules with their articles, drawing, examples',
        params: OfOne,
        querystring: z.object({ version: WholeInAddress.optional() }),
        response: { 200: ServiceDetail },
      },
    },
    request =>
      read(request, async acting => {
        const service = requireService(acting, request.params.id, request.query.version)
        const summarise = await summariser(acting, request.language)
        const files = await filesOfVersion(acting.tx, acting.office, service.manifest.id, service.version)
        const texts = service.texts[request.language]
        return {
          ...summarise(service),
          ...manualOf(service, request.language),
          examples: examplesOf(files, texts, request.language),
        }
      }),
  )

  api.get(
    '/api/services/:id/versions',
    {
      schema: {
        summary: 'The versions of a service, the newest first',
        params: OfOne,
        response: { 200: z.object({ items: z.array(ServiceVersion) }) },
      },
    },
    request =>
      read(request, async acting => {
        requireService(acting, request.params.id)
        const { directory } = acting
        const versions = await serviceVersions(acting.tx, acting.office, request.params.id)
        return {
          items: versions.map(({ authors, approvedBy, ...version }) => ({
            ...version,
            authors: authors.map(author => directory.personName(author)),
            approvedBy: approvedBy === null ? null : directory.personName(approvedBy),
          })),
        }
      }),
  )

  moveRoutes(api)
}

/**
 * The services of one's duties, in the order of the duties, before all others: the first is what a clerk mostly registers.
 * Of one duty those come first that name it sooner: the first registrar of a service is whose daily work it is.
 */
function ownWorkFirst(acting: Acting): Service[] {
  const duties = requirePerson(acting).posts.flatMap(post => post.duties)
  const rank = ({ manifest: { registrars } }: Service): readonly [number, number] => {
    const at = duties.findIndex(duty => registrars.includes(duty))
    return at < 0 ? [duties.length, 0] : [at, registrars.indexOf(duties[at] ?? '')]
  }
  return acting.services
    .all()
    .map(service => ({ service, rank: rank(service) }))
    .toSorted((one, other) => one.rank[0] - other.rank[0] || one.rank[1] - other.rank[1])
    .map(({ service }) => service)
}

async function summariser(acting: Acting, language: Language): Promise<(service: Service) => ServiceSummary> {
  const { posts } = requirePerson(acting)
  const [amendments, updates] = await Promise.all([openAmendments(acting), availableUpdates(acting.tx, acting.office)])
  return ({ manifest, texts, version, form }) => ({
    id: manifest.id,
    name: texts[language].name,
    summary: texts[language].summary,
    version,
    origin: manifest.origin,
    supervised: manifest.supervised,
    onDuty: manifest.onDuty ?? null,
    isLayer: manifest.layer === true,
    mayRegister:
      manifest.origin === 'registered' &&
      posts.some(post => manifest.registrars.some(one => post.permissions.includes(one) || post.duties.includes(one))),
    books: bookingsOf(form).map(({ field, kind, from, to }) => ({ field, kind, from, to })),
    amendment: amendments.find(({ service }) => service === manifest.id)?.id ?? null,
    hasUpdate: updates.some(({ service }) => service === manifest.id),
  })
}

function manualOf(service: Service, language: Language): Omit<ServiceDetail, keyof ServiceSummary | 'examples'> {
  const texts = service.texts[language]
  return {
    basis: [...service.manifest.basis],
    form: service.form as ServiceDetail['form'],
    fields: Object.fromEntries(
      Object.entries(texts.fields).map(([name, { label, help, why, options, columns }]) => [
        name,
        {
          label,
          help: help ?? null,
          why,
          options: options ? { ...options } : null,
          columns: columns ? columnWords(columns) : null,
        },
      ]),
    ),
    steps: stepsOf(service, language),
    urgency: service.manifest.urgency ?? 'normal',
    secrecy: service.manifest.secrecy ?? 'none',
    listed: [...service.manifest.listed],
    bpmn: procedureIn(language, service),
    rules: tablesIn(service.rules).map(table => ruleView(table, texts, language)),
    guards: guardViews(service, language),
  }
}

type Columns = NonNullable<ServiceTexts['fields'][string]['columns']>

const columnWords = (columns: Columns): ServiceDetail['fields'][string]['columns'] =>
  Object.fromEntries(
    Object.entries(columns).map(([name, { label, options }]) => [
      name,
      { label, options: options ? { ...options } : null },
    ]),
  )
