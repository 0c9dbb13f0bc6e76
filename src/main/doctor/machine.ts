import * as fs from 'node:fs'
import * as net from 'node:net'
import * as os from 'node:os'
import * as path from 'node:path'
import type { Environment } from '../environment.ts'
import { good, unsure, wrong, type Finding } from './finding.ts'

/** Below this an office fills the disk within days. */
const LITTLE_DISK = 1_000_000_000
/** Below this a start fails. */
const NO_DISK = 200_000_000
const LITTLE_MEMORY = 1_000_000_000

const gigabytes = (bytes: number) => `${(bytes / 1e9).toFixed(1)} GB`

/** Node, disk, memory, port. */
export async function machineFindings(environment: Environment): Promise<Finding[]> {
  return [
    good(`Node.js ${process.versions.node}，${process.platform}-${process.arch}`, 'is what runs this'),
    ...disk(environment.dataFolder),
    memory(),
    await port(environment.host, environment.port),
  ]
}

function disk(folder: string): Finding[] {
  let existing = folder
  while (!fs.existsSync(existing)) existing = path.dirname(existing)
  try {
    fs.accessSync(existing, fs.constants.W_OK)
  } catch {
    return [wrong(`没有权限写入数据目录 ${folder}`, `No permission to write to the data folder`)]
  }
  const { bavail, bsize } = fs.statfsSync(existing)
  const free = bavail * bsize
  const sentences = [
    `数据目录 ${folder} 可用空间 ${gigabytes(free)}`,
    `${gigabytes(free)} free for the data folder`,
  ] as const
  return [free < NO_DISK ? wrong(...sentences) : free < LITTLE_DISK ? unsure(...sentences) : good(...sentences)]
}

function memory(): Finding {
  const free = process.availableMemory()
  const sentences = [
    `可用内存 ${gigabytes(free)}，处理器 ${os.availableParallelism()} 核`,
    `${gigabytes(free)} of memory free, ${os.availableParallelism()} processors`,
  ] as const
  return free < LITTLE_MEMORY ? unsure(...sentences) : good(...sentences)
}

function port(host: string, number: number): Promise<Finding> {
  return new Promise(resolve => {
    const server = net.createServer()
    server.once('error', (error: NodeJS.ErrnoException) =>
      resolve(
        error.code === 'EADDRINUSE'
          ? unsure(
              `端口 ${number} 已被占用（枢纽正在运行时属正常）`,
              `port ${number} is taken, as it is while the hub runs`,
            )
          : wrong(`不能监听 ${host}:${number}（${error.code}）`, `cannot listen there`),
      ),
    )
    server.listen(number, host, () =>
      server.close(() => resolve(good(`端口 ${number} 可用`, `port ${number} is free`))),
    )
  })
}
