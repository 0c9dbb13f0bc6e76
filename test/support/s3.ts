import * as fs from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import * as path from 'node:path'
import type { TestContext } from 'node:test'

interface Server {
  run(): Promise<{ port: number }>
  close(): Promise<void>
}
type ServerClass = new (options: {
  port: number
  address: string
  directory: string
  silent: boolean
  configureBuckets: readonly { name: string }[]
}) => Server

/** What that server knows people by. */
const KEY = 'S3RVER'

/** A server that speaks S3 and checks signatures, with an empty bucket; gone with the test. */
export async function testBucket(t: TestContext): Promise<{ address: string; wrongKey: string }> {
  // it comes without types, as a class of CommonJS
  const S3rver = createRequire(import.meta.url)('@20minutes/s3rver') as ServerClass
  const directory = await fs.mkdtemp(path.join(tmpdir(), 'shuniu-s3-'))
  const bucket = 'shuniu'
  const server = new S3rver({
    port: 0,
    address: '127.0.0.1',
    directory,
    silent: true,
    configureBuckets: [{ name: bucket }],
  })
  const { port } = await server.run()
  t.after(async () => {
    await server.close()
    await fs.rm(directory, { recursive: true })
  })
  const addressFor = (secret: string) => `http://${KEY}:${secret}@127.0.0.1:${port}/${bucket}`
  return { address: addressFor(KEY), wrongKey: addressFor('another') }
}
