import * as fs from 'node:fs'
import * as path from 'node:path'
import type { Environment } from '../environment.ts'
import { good, unsure, wrong, type Finding } from './finding.ts'
import { gigabytes } from './words.ts'

/** Below this an office fills the disk within days, in bytes. */
const LITTLE_DISK = 1_000_000_000
/** Below this a start fails, in bytes. */
const NO_DISK = 200_000_000

/** Whether the data folder can be written to by whoever asks, and for how long. */
export function dataFolderFindings({ dataFolder }: Environment): Finding[] {
  const existing = nearest(dataFolder)
  if (!isOurs(existing) || !isOurs(path.join(dataFolder, 'files')) || !isOwned(path.join(dataFolder, 'postgres')))
    return [
      wrong(
        `没有权限读写数据目录 ${dataFolder}。请用平时运行枢纽的系统用户`,
        'no permission for the data folder; run as the system user that runs the hub',
      ),
    ]
  const { bavail, bsize } = fs.statfsSync(existing)
  const free = bavail * bsize
  const sentences = [
    `数据目录 ${dataFolder} 可读写，可用空间 ${gigabytes(free)}`,
    `the data folder can be written to; ${gigabytes(free)} free`,
  ] as const
  return [free < NO_DISK ? wrong(...sentences) : free < LITTLE_DISK ? unsure(...sentences) : good(...sentences)]
}

function nearest(folder: string): string {
  let existing = folder
  while (!fs.existsSync(existing)) existing = path.dirname(existing)
  return existing
}

function isOurs(folder: string): boolean {
  if (!fs.existsSync(folder)) return true
  try {
    fs.accessSync(folder, fs.constants.R_OK | fs.constants.W_OK | fs.constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** The database runs as the owner of its folder; only root can run it as somebody else. */
function isOwned(folder: string): boolean {
  const owner = fs.statSync(folder, { throwIfNoEntry: false })?.uid
  return owner === undefined || process.getuid?.() === 0 || process.getuid?.() === owner
}
