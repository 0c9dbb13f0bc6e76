import * as os from 'node:os'
import { StartFailure } from '#store/start-failure.ts'
import type { Environment } from '../environment.ts'
import { requireFreePort } from '../port.ts'
import { good, unsure, wrong, type Finding } from './finding.ts'
import { gigabytes } from './words.ts'

/** Below this the database and the server crowd each other out, in bytes. */
const LITTLE_MEMORY = 1_000_000_000

/** Node, memory, port. */
export async function machineFindings(environment: Environment): Promise<Finding[]> {
  return [
    good(`Node.js ${process.versions.node}，${process.platform}-${process.arch}`, 'is what runs this'),
    memory(),
    await port(environment),
  ]
}

function memory(): Finding {
  const free = process.availableMemory()
  const sentences = [
    `可用内存 ${gigabytes(free)}，处理器 ${os.availableParallelism()} 核`,
    `${gigabytes(free)} of memory free, ${os.availableParallelism()} processors`,
  ] as const
  return free < LITTLE_MEMORY ? unsure(...sentences) : good(...sentences)
}

async function port(environment: Environment): Promise<Finding> {
  const { host, port: number } = environment
  try {
    await requireFreePort(environment)
    return good(`端口 ${host}:${number} 可用`, `port ${number} is free`)
  } catch (error) {
    if (!(error instanceof StartFailure)) throw error
    const { cause, sentences } = error
    return cause instanceof Error && 'code' in cause && cause.code === 'EADDRINUSE'
      ? unsure(
          `端口 ${number} 已被占用（枢纽正在运行时属正常）`,
          `port ${number} is taken, as it is while the hub runs`,
        )
      : wrong(sentences.zh, sentences.en)
  }
}
