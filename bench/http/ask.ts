import * as http from 'node:http'
import type { Ask } from './life.ts'

/** A request and what was answered to it. */
export interface Exchange {
  method: string
  path: string
  headers: Readonly<Record<string, string>>
  body: string
  status: number
  answer: string
}

const agent = new http.Agent({ keepAlive: true })

/** Asks as people with tokens, over connections that stay open. @param onExchange told of each request when it was answered */
export function askerOf(
  url: string,
  tokens: Readonly<Record<string, string>>,
  onExchange: (exchange: Exchange) => void = () => {},
): Ask {
  return async <T>(
    who: string,
    method: string,
    path: string,
    given?: object,
    extra: Readonly<Record<string, string>> = {},
  ) => {
    const body = given === undefined ? '' : JSON.stringify(given)
    const headers = {
      ...extra,
      authorization: `Bearer ${tokens[who]}`,
      ...(body === '' ? {} : { 'content-type': 'application/json' }),
    }
    const { status, answer } = await send(url, { method, path, headers, body })
    if (status >= 300) throw new Error(`${method} ${path} was answered ${status}: ${answer.slice(0, 500)}`)
    onExchange({ method, path, headers, body, status, answer })
    return (answer === '' ? undefined : JSON.parse(answer)) as T
  }
}

/** Sends one request and waits for the whole answer. */
export function send(
  url: string,
  { method, path, headers, body }: Pick<Exchange, 'method' | 'path' | 'headers' | 'body'>,
): Promise<{ status: number; answer: string }> {
  return new Promise((resolve, reject) => {
    const request = http.request(url + path, { agent, method, headers }, response => {
      let answer = ''
      response.setEncoding('utf8')
      response.on('data', (chunk: string) => (answer += chunk))
      response.on('end', () => resolve({ status: response.statusCode ?? 0, answer }))
      response.on('error', reject)
    })
    request.on('error', reject)
    request.end(body)
  })
}
