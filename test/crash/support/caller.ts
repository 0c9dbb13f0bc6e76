import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'

/** A request is sent again until it is answered, as a browser does that lost its connection; longer than this it never is. In milliseconds. */
const PATIENCE = 60_000
const BETWEEN = 100

/** Somebody signed in who keeps a request until it is answered. */
export interface Caller {
  /** Sends under a key of its own until there is an answer. Fails on any answer but a success. */
  send<T>(path: string, body: unknown): Promise<T>
  /** Sends the last request again, under its key. */
  sendAgain(): Promise<unknown>
  get<T>(path: string): Promise<T>
}

interface Request {
  method: 'GET' | 'POST'
  path: string
  headers: Record<string, string>
  body?: string
}

export async function signIn(address: string, login: string, password: string): Promise<Caller> {
  const first = await answered(address, '/api/session', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ login, password }),
  })
  const cookie = first.headers.getSetCookie()[0]?.split(';')[0] ?? ''
  const { csrf }: { csrf: string } = JSON.parse(await first.text())
  let last: Request = { method: 'GET', path: '/api/desk', headers: { cookie } }
  return {
    send: (path, body) => {
      const headers = {
        cookie,
        'x-csrf-token': csrf,
        'content-type': 'application/json',
        'idempotency-key': randomUUID(),
      }
      last = { method: 'POST', path, headers, body: JSON.stringify(body) }
      return ask(address, last)
    },
    sendAgain: () => ask(address, last),
    get: path => ask(address, { method: 'GET', path, headers: { cookie } }),
  }
}

/** Nobody there, a broken connection, and 503 are no answer yet. */
async function ask<T>(address: string, { path, ...request }: Request): Promise<T> {
  const body: T = JSON.parse(await (await answered(address, path, request)).text())
  return body
}

async function answered(address: string, path: string, request: RequestInit): Promise<Response> {
  const end = performance.now() + PATIENCE
  for (;;) {
    const answer = await fetch(`${address}${path}`, { ...request, signal: AbortSignal.timeout(PATIENCE) }).then(
      whole,
      () => null,
    )
    if (answer?.ok) return answer
    if (answer && answer.status !== 503) throw new Error(`${path} answered ${answer.status}: ${await answer.text()}`)
    if (performance.now() > end) throw new Error(`${path} was not answered`)
    await pause(BETWEEN)
  }
}

/** An answer counts when all of it arrived. */
const whole = async (answer: Response): Promise<Response> =>
  new Response(await answer.arrayBuffer(), { status: answer.status, headers: answer.headers })
