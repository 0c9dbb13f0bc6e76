import { fork } from 'node:child_process'
import * as path from 'node:path'
import type { Load } from '../support/load.ts'
import type { Order } from './client.ts'

const CLIENT = path.join(import.meta.dirname, 'client.ts')

/** Lets a process of its own do it, so that what the client costs is not taken for the server's. */
export function drive(order: Order): Promise<Load> {
  return new Promise((resolve, reject) => {
    const client = fork(CLIENT)
    client.once('error', reject)
    client.once('message', (done: Load) => resolve(done))
    client.once('exit', code => reject(new Error(`the client ended with ${code}`)))
    client.send(order)
  })
}
