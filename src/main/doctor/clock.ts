import * as fs from 'node:fs'
import * as path from 'node:path'
import { PROJECT } from '../project.ts'
import { good, wrong, type Finding } from './finding.ts'

/** A machine whose battery is empty wakes up in the past: before the product was put on it. */
export function clockFinding(now: Date): Finding {
  const { mtime } = fs.statSync(path.join(PROJECT, 'package.json'))
  const shown = now.toISOString()
  return now >= mtime
    ? good(`系统时间 ${shown}`, 'is the time of this machine')
    : wrong(`系统时间 ${shown} 早于程序安装的时间，请校准`, 'the clock is behind the installation; set it right')
}
