import type { TestContext } from 'node:test'
import type { InjectOptions, LightMyRequestResponse } from 'fastify'
import type { Api, AppContext } from '#api/api.ts'
import { buildServer } from '#api/server.ts'
import { hashPassword } from '#office/sign-in/password.ts'
import { openContext } from './context.ts'
import { OFFICE, testOffice, type TestOffice } from './office.ts'

/** Everybody's password in tests; hashed once, because hashing is slow on purpose. */
export const PASSWORD = 'correct horse battery staple'
const hash = hashPassword(PASSWORD)

/** What a browser keeps between requests: the cookie, and the token for unsafe ones. */
export interface Browser {
  /** Asks; JSON bodies go as JSON. Fails the test when the answer's status is not the wanted one. */
  ask: <T = unknown>(
    wanted: number,
    method: Method,
    url: string,
    body?: unknown,
    headers?: Record<string, string>,
  ) => Promise<T>
  /** Asks and gives the whole answer, whatever it is. */
  send: (options: InjectOptions) => Promise<LightMyRequestResponse>
}
type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

export interface TestApi extends TestOffice {
  api: Api
  context: AppContext
  /** Signed in as the person of that sign-in name. */
  browser: (login: string) => Promise<Browser>
  /** Nobody. */
  stranger: Browser
}

/** The product behind its HTTP door: the demonstration's district, the real server, no network. */
export async function testApi(t: TestContext, options: { at?: string } = {}): Promise<TestApi> {
  const office = await testOffice(t, { ...options, passwordHash: await hash })
  const { pool, clock, services } = office
  const { context, close } = await openContext({ pool, clock, services, office: OFFICE })
  const api = await buildServer(context)
  office.onClose(async () => {
    await api.close()
    await close()
  })
  await api.ready()
  const browsers = new Map<string, Promise<Browser>>()
  return {
    ...office,
    api,
    context,
    stranger: browserOf(api, {}),
    browser: login => {
      // A session that was left alone for an hour has ended.
      const key = `${login} ${clock.now().toISOString().slice(0, 13)}`
      const known = browsers.get(key) ?? signIn(api, login)
      browsers.set(key, known)
      return known
    },
  }
}

/** Sessions at another server of the same test. */
export const browsersOf =
  (api: Api) =>
  (login: string): Promise<Browser> =>
    signIn(api, login)

async function signIn(api: Api, login: string): Promise<Browser> {
  const answer = await api.inject({ method: 'POST', url: '/api/session', payload: { login, password: PASSWORD } })
  if (answer.statusCode !== 201) throw new Error(`${login} cannot sign in: ${answer.body}`)
  const [cookie] = answer.cookies
  const { csrf } = answer.json<{ csrf: string }>()
  return browserOf(api, { cookie: `${cookie?.name}=${cookie?.value}`, 'x-csrf-token': csrf })
}

function browserOf(api: Api, kept: Record<string, string>): Browser {
  const send = (options: InjectOptions) => api.inject({ ...options, headers: { ...kept, ...options.headers } })
  return {
    send,
    async ask<T>(wanted: number, method: Method, url: string, body?: unknown, headers: Record<string, string> = {}) {
      const isText = typeof body === 'string'
      const answer = await send({
        method,
        url,
        headers: { ...(isText ? { 'content-type': 'text/plain' } : {}), ...headers },
        ...(body === undefined ? {} : { payload: body as InjectOptions['payload'] & object }),
      })
      if (answer.statusCode !== wanted)
        throw new Error(`${method} ${url} answered ${answer.statusCode}, not ${wanted}: ${answer.body.slice(0, 2000)}`)
      return (answer.body === '' ? undefined : answer.json()) as T
    },
  }
}
