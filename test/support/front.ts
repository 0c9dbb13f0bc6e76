import * as http from 'node:http'
import * as https from 'node:https'
import type { AddressInfo } from 'node:net'
import type { TestApi } from './api.ts'
import type { Certificate } from './certificate.ts'

/** An installation as others reach it: by HTTPS, as it stands behind a web server. */
export interface Front {
  address: string
  /** From now on nobody answers. */
  close: () => Promise<void>
  open: () => Promise<void>
  /** What it asked is done, but the answer to the next request is lost on its way. */
  loseNextAnswer: () => void
}

/** Puts a real server with a real socket before a test's product. */
export async function frontOf({ api, onClose }: TestApi, certificate: Certificate): Promise<Front> {
  await api.listen({ host: '127.0.0.1', port: 0 })
  const behind = api.server.address() as AddressInfo
  let isLosing = false
  const server = https.createServer(certificate, (request, reply) => {
    const { method, url, headers } = request
    const asked = http.request({ host: '127.0.0.1', port: behind.port, method, path: url, headers }, answer => {
      if (isLosing) {
        isLosing = false
        reply.destroy()
        return
      }
      reply.writeHead(answer.statusCode ?? 502, answer.headers)
      answer.pipe(reply)
    })
    request.pipe(asked)
  })
  const listen = (port: number) => new Promise<void>(resolve => void server.listen(port, '127.0.0.1', resolve))
  const close = async () => {
    server.closeAllConnections()
    await new Promise(resolve => void server.close(resolve))
  }
  await listen(0)
  const { port } = server.address() as AddressInfo
  onClose(close)
  return {
    address: `https://127.0.0.1:${port}`,
    close,
    open: () => listen(port),
    loseNextAnswer: () => {
      isLosing = true
    },
  }
}
