import type { LightMyRequestResponse } from 'fastify'
import { newId } from '#base/ids.ts'
import type { TestApi } from './api.ts'

const FORM = { 'content-type': 'application/x-www-form-urlencoded' }

/** Somebody at the public window whose browser runs no script: forms and pages. */
export interface Visitor {
  open: (url: string, headers?: Record<string, string>) => Promise<LightMyRequestResponse>
  send: (url: string, form: Record<string, string>, headers?: Record<string, string>) => Promise<LightMyRequestResponse>
  /** Sends everything that was filled in at once, and gives the whole answer. */
  submit: (service: string, given: Record<string, string>) => Promise<LightMyRequestResponse>
}

/** @param options.from the address they come from */
export function visitor({ stranger }: TestApi, options: { from?: string } = {}): Visitor {
  const remote = options.from === undefined ? {} : { remoteAddress: options.from }
  const send: Visitor['send'] = (url, form, headers = {}) =>
    stranger.send({
      method: 'POST',
      url,
      headers: { ...FORM, ...headers },
      payload: new URLSearchParams(form).toString(),
      ...remote,
    })
  return {
    open: (url, headers = {}) => stranger.send({ method: 'GET', url, headers, ...remote }),
    send,
    submit: (service, given) =>
      send(
        `/window/apply/${service}`,
        { submission: newId(new Date()), ...given, go: 'send' },
        { accept: 'application/json' },
      ),
  }
}
