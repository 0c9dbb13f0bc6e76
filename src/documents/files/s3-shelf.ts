import { openAsBlob } from 'node:fs'
import { Readable } from 'node:stream'
import { AwsClient } from 'aws4fetch'
import { Problem } from '#base/errors.ts'
import { pathOf, type Shelf } from './shelf.ts'

/** How often a request that met a busy server is sent again, and the first pause, in milliseconds. */
const RETRIES = 3
const FIRST_PAUSE = 100
const REGION = 'us-east-1'

/**
 * A bucket of anything that speaks S3 (signature version 4). The hash of a file is what its request is signed with: the server
 * takes no other bytes under its name.
 * @param address `https://KEY:SECRET@host:port/bucket`, with `?region=` where it is not us-east-1; never printed
 */
export function s3Shelf(address: string): Shelf {
  const { origin, pathname, username, password, searchParams } = new URL(address)
  const root = `${origin}${pathname.replace(/\/+$/, '')}`
  const client = new AwsClient({
    accessKeyId: decodeURIComponent(username),
    secretAccessKey: decodeURIComponent(password),
    service: 's3',
    region: searchParams.get('region') ?? REGION,
    retries: RETRIES,
    initRetryMs: FIRST_PAUSE,
  })
  return {
    put: async (sha256, from) => {
      const body = await openAsBlob(from)
      const headers = { 'x-amz-content-sha256': sha256 }
      const response = await reach(client.fetch(`${root}/${pathOf(sha256)}`, { method: 'PUT', body, headers }))
      await response.body?.cancel()
      if (!response.ok) throw refused(response)
    },
    open: async sha256 => {
      const response = await reach(client.fetch(`${root}/${pathOf(sha256)}`))
      if (response.ok && response.body)
        return { stream: Readable.fromWeb(response.body), size: Number(response.headers.get('content-length')) }
      await response.body?.cancel()
      throw response.status === 404 ? new Problem('NOT_FOUND') : refused(response)
    },
  }
}

/** What went wrong on the way is told without the address: it holds the key. */
const reach = (asking: Promise<Response>): Promise<Response> =>
  asking.catch((error: unknown) => {
    const { code, message } = Object(Object(error).cause ?? error)
    throw unavailable(`the store of files cannot be reached: ${code ?? message}`)
  })

const refused = ({ status }: Response): Problem => unavailable(`the store of files answered ${status}`)

const unavailable = (why: string): Problem => Object.assign(new Problem('UNAVAILABLE'), { cause: new Error(why) })
