import { serveJobs } from '../../isolated/serve.ts'
import { toOfd, type NamedFont, type OfdInfo } from './to-ofd.ts'

export interface OfdJob {
  pdf: Uint8Array
  info: OfdInfo
}

serveJobs<{ fonts: readonly NamedFont[] }, OfdJob>(
  ({ fonts }) =>
    ({ pdf, info }) =>
      toOfd(pdf, info, fonts),
)
