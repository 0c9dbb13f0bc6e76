import type { Language } from '#base/language.ts'
import { ProblemError, problemOf } from './problem.ts'

/** How long to wait before an attempt that never arrived is made again, in milliseconds. */
const RETRY_AFTER: readonly number[] = [500, 1500]

const held: { csrf: string | null; language: Language } = { csrf: null, language: 'zh-Hans' }

/** The token the session gave; every unsafe request carries it. */
export function holdCsrf(csrf: string | null): void {
  held.csrf = csrf
}

/** The language the server's sentences come in. */
export function speak(language: Language): void {
  held.language = language
}

/** Asks for something on paper, by a body. @throws ProblemError with the server's sentence */
export async function fetchFile(path: string, body: unknown): Promise<Blob> {
  const response = await reach(path, {
    method: 'POST',
    body: JSON.stringify(body),
    headers: {
      'content-type': 'application/json',
      'accept-language': held.language,
      ...(held.csrf ? { 'x-csrf-token': held.csrf } : {}),
    },
  })
  return response.ok ? response.blob() : answerOf<Blob>(response)
}

async function answerOf<T>(response: Response): Promise<T> {
  const text = response.status === 204 ? '' : await response.text()
  let body: unknown = null
  try {
    body = text ? JSON.parse(text) : null
  } catch {
    body = null
  }
  if (!response.ok) throw new ProblemError(problemOf(response.status, body))
  return body as T
}

const wait = (milliseconds: number) => new Promise<void>(resolve => setTimeout(resolve, milliseconds))

/** Fetches; when nothing arrived or the server is briefly away, tries again with the very same request. */
async function reach(path: string, init: RequestInit): Promise<Response> {
  for (let attempt = 0; ; attempt++) {
    const pause = RETRY_AFTER[attempt]
    try {
      const response = await fetch(path, init)
      if (response.status !== 503 || pause === undefined) return response
    } catch (error) {
      if (init.signal?.aborted) throw error
      if (pause === undefined) throw new ProblemError({ status: 0, code: 'OFFLINE', detail: '', refusals: [] })
    }
    await wait(pause ?? 0)
  }
}

/** Reads. @throws ProblemError with the server's sentence */
export async function ask<T>(path: string, signal?: AbortSignal): Promise<T> {
  const init: RequestInit = { headers: { accept: 'application/json', 'accept-language': held.language } }
  return answerOf<T>(await reach(path, signal ? { ...init, signal } : init))
}

export interface Sending {
  /** Kept by the caller across retries of the same deed. */
  key: string
  /** The matter's version the person saw, sent as `If-Match`. */
  version?: number
}

export type UnsafeMethod = 'POST' | 'PUT' | 'PATCH' | 'DELETE'

/** A line of an answer that is told while it is worked on; the last one is the result, or what refused it. */
type Told<T, P> = { progress: P } | { result: T } | { problem: { status: number } }

/** Sends a file and follows the work on it. @throws ProblemError with the server's sentence */
export async function follow<T, P>(
  path: string,
  body: FormData,
  key: string,
  onProgress: (progress: P) => void,
): Promise<T> {
  const headers: Record<string, string> = {
    accept: 'application/x-ndjson',
    'accept-language': held.language,
    'idempotency-key': key,
    ...(held.csrf ? { 'x-csrf-token': held.csrf } : {}),
  }
  const response = await reach(path, { method: 'POST', headers, body })
  if (!response.ok || !response.body) return answerOf<T>(response)
  const lines = response.body.pipeThrough(new TextDecoderStream()).getReader()
  for (let left = ''; ;) {
    const { value, done } = await lines.read()
    const parts = (left + (value ?? '')).split('\n')
    left = parts.pop() ?? ''
    for (const part of parts) {
      const told = JSON.parse(part) as Told<T, P>
      if ('result' in told) return told.result
      if ('problem' in told) throw new ProblemError(problemOf(told.problem.status, told.problem))
      onProgress(told.progress)
    }
    if (done) throw new ProblemError({ status: 0, code: 'OFFLINE', detail: '', refusals: [] })
  }
}

/** Writes. Text and files go as they are, anything else as JSON. @throws ProblemError with the server's sentence */
export async function send<T>(method: UnsafeMethod, path: string, body: unknown, sending: Sending): Promise<T> {
  const headers: Record<string, string> = {
    accept: 'application/json',
    'accept-language': held.language,
    'idempotency-key': sending.key,
  }
  if (held.csrf) headers['x-csrf-token'] = held.csrf
  if (sending.version !== undefined) headers['if-match'] = String(sending.version)
  const init: RequestInit = { method, headers }
  if (body instanceof FormData) init.body = body
  else if (typeof body === 'string') {
    headers['content-type'] = 'text/plain; charset=utf-8'
    init.body = body
  } else if (body !== undefined) {
    headers['content-type'] = 'application/json'
    init.body = JSON.stringify(body)
  }
  return answerOf<T>(await reach(path, init))
}
