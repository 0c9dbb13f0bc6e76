import { mentionsIn, type Mention, type Named } from './mentions.ts'

export interface UnitName {
  id: string
  name: string
}

/** Who is told something by a line. */
export interface Told {
  lead: UnitName | null
  assisting: UnitName[]
  /** Somebody who is told and is no unit that the office knows, in the words of the line. */
  stranger: string | null
  /** Where each of several tasks begins, when several units are told something of their own; empty for one task. */
  tasks: number[]
}

/** What stands before whoever is told. */
const ORDER = /(?:请|让|由|交由?|转|批转|(?:^|[，,。；;])\s*(?:责成|要求|安排|通知|麻烦))(?:[省市区县](?!委))?$/
const BEGIN = /(?:^|[，,。；;：:！!])\s*(?:并|同时|另外?|其中|再|然后)?[省市区县]?$/
/** What joins a name to the one before it. */
const JOINED = /^(?:、|和|与|及|以及|会同|商|同|,|，)(?:[省市区县])?$/
const HELPS = /^(?:等[^，,。；;]{0,8})?(?:要|应|积极|全力|密切|做好)*(?:配合|协助|协办|参与|支持)/
const LEADS = /^(?:等[^，,。；;]{0,8})?(?:同志)?(?:要|应)?(?:牵头|负责(?!人|同志)|主办|主责|为主)/
/** What is asked of a unit; without one of these its name is only spoken of. */
const ASKED =
  /^[^。；;]*?(?:报(?!告|道)|交|提|拟|研|究|定|牵头|负责|办|落实|配合|协助|做|开展|组织|整改|核|查|回复|答复|准备|汇总|梳理|清|协调|参|出|写|草|安排|跟进|处理|解决|推进|加强|完成|审|论证|盯|抓|会同|商|说明|摸底|统计|约|接|联系|反馈|汇报|关注|阅|批|示|介入|加|确保|拿|推|启|严|强)/
/** What belongs to a unit, or came from it. */
const OF_IT =
  /^(?:长|的(?!同志|负责)|来[信文函电人访]|[请提]示|反映的?(?!情况)|提出的|所[提报]|上报的|报来的|起草的|《|门口|附近|大楼|小学|宿舍)/
/** Who was told before does it together with them. */
const WITH = /[，,；;]\s*(?:并?会同|商|联合)[省市区县]?$/
const HELPED = /(?:配合|协助|支持)(?:好)?[省市区县]?$/
/** Letters of a name; the others are of the sentence round it. */
const LETTER = '(?:(?![前后对把将就在年月日周的了是和与请由让交并再各])[\\u4e00-\\u9fff])'
/** A person by their office, or a body that ends as units do, where somebody is told something. */
const STRANGER = new RegExp(
  `(?:^|[，,。；;]|请|让|由|交由?|责成)(${LETTER}{1,3}(?:主任|局长|书记|[省市区县镇乡科处部院]长|秘书长|主席|同志)|` +
    `${LETTER}{2,8}?(?:局|办公室|办|委|部|中心|公司|院|科|处|室|站|队|街道|镇|乡))(?!的|来信|来文|事|公|理|门|署|分|好|意见)`,
  'g',
)
/** A list of those who are told, behind the mark or the word it begins with: 财政、教育配合. */
const LIST =
  /(?:^|[，,。；;：:]|请|由)((?:[\u4e00-\u9fff]{2,9}[、和与])+[\u4e00-\u9fff]{2,9}?)(?=等?(?:配合|协助|协办|参与|牵头|负责|会同|[本下今明后周]|\d|[，,。；;]|$))/g
const PERSON = /(?:主任|长|书记|主席|同志)$/

/** Reads who leads and who assists. Whom a line only speaks of, and to whom something is to be sent, is told nothing. */
export function unitsTold(line: string, units: readonly Named[]): Told {
  const mentions = mentionsIn(line, units)
  const groups = groupsOf(
    line,
    [...mentions, ...strangersIn(line, mentions)].toSorted((one, other) => one.at - other.at),
  )
  const leading = groups.filter(group => group.role !== 'assisting')
  const named = leading.find(group => group.role === 'lead')
  const first = (named ?? leading[0])?.members[0]
  const lead = first && !isStranger(first) ? first : null
  const members = groups.flatMap(group => group.members)
  const others = members.filter(member => !isStranger(member) && member.id !== lead?.id)
  const tasks = named ? [] : leading.map(group => group.clause)
  return {
    lead: lead && plain(lead),
    assisting: [...new Map(others.map(one => [one.id, plain(one)])).values()],
    stranger: members.find(isStranger)?.name ?? null,
    tasks: new Set(tasks).size > 1 ? tasks : [],
  }
}

const plain = ({ id, name }: Mention): UnitName => ({ id, name })

/** Names told together: a list, with what is asked of it. */
interface Group {
  members: Mention[]
  role: 'lead' | 'assisting' | 'told'
  at: number
  /** Where the clause begins that the group stands in. */
  clause: number
}

function groupsOf(line: string, mentions: readonly Mention[]): Group[] {
  const groups: Group[] = []
  let end = -1
  for (const mention of mentions) {
    const between = end < 0 ? '' : line.slice(end, mention.at)
    const last = groups.at(-1)
    if (last && JOINED.test(between) && !OF_IT.test(line.slice(mention.end)) && !isNewClause(line, mention, between)) {
      last.members.push(mention)
      if (mention.at === end + between.length && last.role === 'told') last.role = roleBehind(line, mention, last.role)
      else if (last.role !== 'lead') last.role = roleBehind(line, mention, last.role)
      end = mention.end
      continue
    }
    const group = groupAt(line, mention)
    if (group) groups.push(group)
    // what is joined to a name that is told nothing is told nothing either
    end = group ? mention.end : -1
  }
  return groups.filter(group => group.role !== 'told' || isAsked(line, group))
}

/** Behind a comma a name begins a clause of its own when a verb follows it and none stood before. */
const isNewClause = (line: string, mention: Mention, between: string): boolean =>
  /[，,]/.test(between) &&
  /^[^，,。；;、和与及]*?(?:报|提|排查|组织|开展|制定|负责|牵头|配合|协助|做好|落实)/.test(line.slice(mention.end))

function groupAt(line: string, mention: Mention): Group | null {
  const before = line.slice(0, mention.at)
  const behind = line.slice(mention.end)
  if (OF_IT.test(behind)) return null
  const clause = Math.max(...['，', ',', '。', '；', ';', '：', ':', '！'].map(mark => before.lastIndexOf(mark))) + 1
  const base = { members: [mention], at: mention.at, clause }
  if (HELPED.test(before)) return { ...base, role: 'lead' }
  if (WITH.test(before)) return { ...base, role: 'assisting' }
  const isOrdered = ORDER.test(before)
  if (!isOrdered && !BEGIN.test(before)) return null
  if (mention.isShort && !/^(?:、|和|与|及|等|配合|协助|牵头|负责|抓紧|尽快|跟进|会同)/.test(behind)) return null
  return { ...base, role: roleBehind(line, mention, 'told') }
}

function roleBehind(line: string, mention: Mention, role: Group['role']): Group['role'] {
  const behind = line.slice(mention.end)
  if (HELPS.test(behind)) return 'assisting'
  return LEADS.test(behind) ? 'lead' : role
}

const isAsked = (line: string, group: Group): boolean =>
  ORDER.test(line.slice(0, group.at)) || ASKED.test(line.slice(group.members.at(-1)?.end))

const isStranger = (mention: Mention): boolean => mention.id === ''

/** Names that are no unit's, as mentions without an id. */
function strangersIn(line: string, mentions: readonly Mention[]): Mention[] {
  const found: Mention[] = []
  const add = (name: string, at: number) => {
    const end = at + name.length
    const isKnown = [...mentions, ...found].some(one => one.at < end && one.end > at && !PERSON.test(name))
    if (!isKnown) found.push({ id: '', name, at, end, isShort: false })
  }
  for (const match of line.matchAll(STRANGER)) {
    const name = match[1] ?? ''
    add(name, match.index + match[0].length - name.length)
  }
  for (const match of line.matchAll(LIST)) {
    const list = match[1] ?? ''
    const at = match.index + match[0].length - list.length
    const isOfUnits = mentions.some(one => one.at >= at && one.end <= at + list.length)
    for (const part of isOfUnits ? list.matchAll(/[^、和与]+/g) : []) add(part[0], at + part.index)
  }
  return found
}
