import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc, { type Arbitrary } from 'fast-check'
import type { InjectOptions } from 'fastify'
import { isId } from '#base/ids.ts'
import { testApi, type TestApi } from '#test/support/api.ts'
import { fromSchema, type Known, type Schema } from '#test/support/from-schema.ts'
import { play } from '#test/support/play.ts'

interface Operation {
  parameters?: readonly { name: string; in: string; required?: boolean; schema: Schema }[]
  requestBody?: { content: Readonly<Record<string, { schema: Schema }>> }
}

/** Always the same requests, so that what passes today passes tomorrow; `SEED` sends others, `RUNS` so many times as many. */
const SEED = Number(process.env['SEED'] ?? 1)
const RUNS = 6 * Number(process.env['RUNS'] ?? 1)
/** These end a session or change who may sign in, and with it all that is asked afterwards. */
const SPARED = /^\/api\/(?:session|setup|account|people)|^\/api\/handovers/
const PEOPLE = ['guchanghe', 'yexiaoyun', 'admin']

test('whatever is asked, by whomever, is answered or refused in words, and never by an error of ours', async t => {
  const product = await testApi(t, { at: '2026-11-25T01:00:00Z' })
  await play(product)
  const browsers = await Promise.all(PEOPLE.map(login => product.browser(login)))
  const known = await met(product)
  const faults: string[] = []
  for (const [path, method, operation] of operationsOf(product)) {
    const requests = fc.sample(fc.tuple(fc.constantFrom(...browsers), requestOf(path, method, operation, known)), {
      numRuns: RUNS,
      seed: SEED,
    })
    for (const [browser, request] of requests) {
      const { statusCode, headers, body } = await browser.send(request)
      const isTold = /problem\+json|text\/html/.test(String(headers['content-type'] ?? ''))
      if (statusCode >= 500 || (statusCode >= 400 && !isTold))
        faults.push(
          `${method} ${request.url as string} ${JSON.stringify(request.payload)}: ${statusCode} ${body.slice(0, 200)}`,
        )
    }
  }
  assert.deepEqual(faults, [])
})

function operationsOf({ api }: Pick<TestApi, 'api'>): [path: string, method: 'GET' | 'POST', operation: Operation][] {
  const { paths = {} } = api.swagger() as { paths?: Record<string, Record<string, Operation>> }
  return Object.entries(paths).flatMap(([path, methods]) =>
    SPARED.test(path)
      ? []
      : Object.entries(methods).map(([method, operation]): [string, 'GET' | 'POST', Operation] => [
          path,
          method.toUpperCase() as 'GET' | 'POST',
          operation,
        ]),
  )
}

/** What somebody can read, by the name it stands under; an id by what it is the id of. */
async function met({ api, browser }: TestApi): Promise<Known> {
  const leader = await browser('guchanghe')
  const ids = new Map<string, Set<string>>()
  const texts = new Map<string, Set<string>>()
  const take = (value: unknown, name: string, owner: string): void => {
    if (Array.isArray(value)) for (const one of value.slice(0, 60)) take(one, name, owner)
    else if (typeof value === 'object' && value !== null)
      for (const [key, one] of Object.entries(value)) take(one, key, name === 'items' ? owner : name)
    else if (typeof value === 'string') {
      const key = singular(name === 'id' ? owner : name)
      const taken = isId(value) ? ids : texts
      taken.set(key, (taken.get(key) ?? new Set()).add(value))
    }
  }
  const read = async (url: string, owner: string) => {
    const answer = await leader.send({ method: 'GET', url })
    if (answer.statusCode === 200 && /json/.test(String(answer.headers['content-type']))) take(answer.json(), '', owner)
  }
  for (const [path, method] of operationsOf({ api }))
    if (method === 'GET' && !path.includes('{')) await read(path, path.split('/').at(2) ?? '')
  for (const id of [...(ids.get('matter') ?? [])].slice(0, 60)) await read(`/api/matters/${id}`, 'matter')
  const any = fc.constantFrom(...[...ids.values()].flatMap(some => [...some]))
  const from = (some: ReadonlySet<string> | undefined) => some && fc.constantFrom(...some)
  return {
    ids: name =>
      fc.oneof({ weight: 9, arbitrary: from(ids.get(singular(name))) ?? any }, { weight: 1, arbitrary: any }),
    texts: name => from(texts.get(singular(name))),
  }
}

const singular = (name: string) => name.replace(/Id$/, '').replace(/ies$/, 'y').replace(/s$/, '')

function requestOf(
  path: string,
  method: 'GET' | 'POST',
  { parameters = [], requestBody }: Operation,
  known: Known,
): Arbitrary<InjectOptions> {
  const values = (where: string) =>
    fc.record(
      Object.fromEntries(
        parameters
          .filter(parameter => parameter.in === where)
          .map(({ name, schema }) => [
            name,
            fromSchema(schema, known, name === 'id' ? ownerIn(path) : name).map(String),
          ]),
      ),
      where === 'path' ? {} : { requiredKeys: [] },
    )
  const body = requestBody?.content['application/json']?.schema
  return fc
    .record({
      parts: values('path'),
      query: values('query'),
      body: body ? fromSchema(body, known) : fc.constant(undefined),
    })
    .map(({ parts, query, body: sent }) => ({
      method,
      url: `${path.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent((parts[name] ?? '').toWellFormed()))}?${new URLSearchParams(
        query as Record<string, string>,
      ).toString()}`,
      ...(sent === undefined ? {} : { headers: { 'content-type': 'application/json' }, payload: JSON.stringify(sent) }),
    }))
}

/** Whose id the first one of an address is. */
const ownerIn = (path: string) => path.split('/{id}')[0]?.split('/').at(-1) ?? ''
