import * as fs from 'node:fs'
import * as path from 'node:path'

/** A system user other than ourselves; undefined means: run as whoever we are. */
export interface Identity {
  uid: number
  gid: number
}

function systemUser(name: string): Identity | undefined {
  const line = fs
    .readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find(entry => entry.startsWith(`${name}:`))
  const [, , uid, gid] = line?.split(':') ?? []
  return uid && gid ? { uid: Number(uid), gid: Number(gid) } : undefined
}

function nearestExisting(folder: string): string {
  let current = path.resolve(folder)
  while (!fs.existsSync(current)) current = path.dirname(current)
  return current
}

/**
 * PostgreSQL refuses to run as root. Root therefore runs it as the owner of the data (or of the nearest folder
 * above it that exists), else as `postgres`, else as `nobody`; the owner of the data stays the same for ever.
 */
export function identityFor(folder: string): Identity | undefined {
  if (process.getuid?.() !== 0) return undefined
  const { uid, gid } = fs.statSync(nearestExisting(folder))
  if (uid !== 0) return { uid, gid }
  return systemUser('postgres') ?? systemUser('nobody') ?? { uid: 65534, gid: 65534 }
}

/** Whether that user gets into the folder: every folder above must let it pass. */
export function isReachable(folder: string, identity: Identity | undefined): boolean {
  if (!identity) return true
  for (let current = fs.realpathSync(nearestExisting(folder)); ; current = path.dirname(current)) {
    const { uid, gid, mode } = fs.statSync(current)
    const passes = uid === identity.uid ? 0o100 : gid === identity.gid ? 0o010 : 0o001
    if (!(mode & passes)) return false
    if (current === path.dirname(current)) return true
  }
}
