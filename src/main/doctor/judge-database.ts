import { good, unsure, wrong, type Finding } from './finding.ts'

/** What a database server says of itself. */
export interface Facts {
  version: string
  /** 150004 is 15.4. */
  versionNumber: number
  isStandby: boolean
  /** Whether what was committed survives a power cut. */
  fsync: boolean
  fullPageWrites: boolean
  now: Date
  maxConnections: number
  /** When something was last sealed, over all offices. */
  sealedAt: Date | null
}

/** What the product would do with it. */
export interface Wanted {
  /** How the server is called in a sentence. */
  name: string
  now: Date
  connections: number
  /** Migrations that were not applied yet. */
  pending: number
}

const OLDEST = 150000
/** How far two clocks may be apart, in milliseconds; one-time codes are good for thirty seconds. */
const APART = 5_000

/** What is right and wrong with a database that answers. */
export function judgeDatabase(facts: Facts, { name, now, connections, pending }: Wanted): Finding[] {
  const ahead = Math.abs(facts.now.getTime() - now.getTime())
  return [
    facts.versionNumber >= OLDEST
      ? good(`${name}：PostgreSQL ${facts.version}`, 'answers')
      : wrong(`${name}：PostgreSQL ${facts.version} 过旧，需要 15 以上`, 'is too old: 15 or later is needed'),
    ...(facts.isStandby ? [wrong('连接到的是只读备库', 'this is a read-only standby')] : []),
    facts.fsync && facts.fullPageWrites
      ? good('已提交的内容断电不丢（fsync 已开启）', 'what is committed survives a power cut (fsync is on)')
      : wrong(
          'fsync 或 full_page_writes 已关闭，断电会丢失或损坏数据',
          'fsync or full_page_writes is off: a power cut loses or damages data',
        ),
    ...(connections >= facts.maxConnections
      ? [
          unsure(
            `SHUNIU_CONNECTIONS（${connections}）不小于数据库允许的连接数（${facts.maxConnections}）`,
            'more connections are asked for than the server allows',
          ),
        ]
      : []),
    ...(ahead > APART
      ? [
          unsure(
            `本机时钟与数据库相差 ${Math.round(ahead / 1000)} 秒`,
            'the clocks of this machine and the database differ',
          ),
        ]
      : []),
    ...(facts.sealedAt && facts.sealedAt > now
      ? [
          wrong(
            '本机时钟早于最后一次封存的时间，请校准',
            'the clock is behind the last seal of the record; set it right',
          ),
        ]
      : []),
    pending > 0
      ? unsure(`有 ${pending} 个结构升级待执行（启动时自动执行）`, `${pending} migrations wait for the next start`)
      : good('数据库结构已是最新', 'the schema is the newest'),
  ]
}
