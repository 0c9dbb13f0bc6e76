import { Worker } from 'node:worker_threads'
import { toThrown, type Answer, type Start } from './protocol.ts'

/** Kills the process it runs in once that has more memory resident than it may: a busy main thread cannot look itself. */
const WATCH = `
  const { workerData } = require('node:worker_threads')
  setInterval(() => {
    if (process.memoryUsage.rss() > workerData) process.kill(process.pid, 'SIGKILL')
  }, 50)
`

/**
 * The body of a child's module: does one job after the other and answers each.
 * @param prepare called once with the pool's setting; gives the function that does a job
 */
export function serveJobs<Setting, Job>(
  prepare: (setting: Setting) => (job: Job, tell: (progress: unknown) => void) => unknown,
): void {
  const answer = (message: Answer) => process.send?.(message)
  let work: ReturnType<typeof prepare> | undefined
  process.on('message', async (message: Start | { job: Job }) => {
    try {
      if ('setting' in message) {
        new Worker(WATCH, { eval: true, workerData: message.memoryLimit, stdin: false }).unref()
        work = prepared(prepare, message.setting as Setting)
      } else answer({ result: await work?.(message.job, progress => answer({ progress })) })
    } catch (error) {
      answer({ thrown: toThrown(error) })
    }
  })
  process.on('disconnect', () => process.exit())
}

/** What cannot be prepared is told to whoever brings the first job. */
function prepared<Setting, Work>(prepare: (setting: Setting) => Work, setting: Setting): Work | (() => never) {
  try {
    return prepare(setting)
  } catch (error) {
    return () => {
      throw error
    }
  }
}
