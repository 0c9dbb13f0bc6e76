import { newId } from '#base/ids.ts'
import type { Day } from '#calendar/types.ts'
import type { OfficePlan } from './found.ts'

const PERMISSIONS = ['manage-office', 'manage-services', 'see-all', 'register', 'supervise'] as const

/**
 * An office as it begins: a leader, a section for documents and one for supervision, with posts for every duty that
 * procedures ask for. The first person administers, registers, and holds 不管部: what waits for a post nobody holds yet
 * comes to them, so nothing is lost before the posts are filled.
 */
export function newOffice(input: {
  office: number
  officeName: string
  shortName: string
  zone: string
  today: Day
  person: string
  login: string
  passwordHash: string
  now: Date
}): OfficePlan {
  const { now } = input
  const id = () => newId(now)
  const office = id()
  const documents = id()
  const supervision = id()
  const person = id()
  const head = id()
  const post = (
    unitId: string,
    name: string,
    level: number,
    duties: readonly string[],
    permissions: readonly string[] = [],
  ) => ({ id: id(), unitId, name, level, superiorPostId: head, duties, permissions })
  const administrator = post(office, '系统管理', 5, ['orphan'], PERMISSIONS)
  const registry = post(
    documents,
    '收文登记',
    6,
    [
      'registry',
      'archive',
      'window',
      'petitions',
      'duty-room',
      'finance',
      'meetings',
      'hosting',
      'fleet',
      'logistics',
      'safety',
      'draft',
      'issue',
      'chop',
    ],
    ['register'],
  )
  const documentsHead = post(
    documents,
    '负责人',
    4,
    ['review', 'propose', 'secrecy', 'information', 'study', 'examine'],
    ['register', 'see-unit'],
  )
  const supervisor = post(supervision, '负责人', 4, ['supervise', 'check'], ['supervise', 'see-unit'])
  const unit = (unitId: string, name: string, receivingPostId: string) => ({
    id: unitId,
    parentId: unitId === office ? null : office,
    name,
    shortName: unitId === office ? input.shortName : name,
    kind: unitId === office ? ('office' as const) : ('section' as const),
    receivingPostId,
  })
  return {
    office: { id: input.office, name: input.officeName, shortName: input.shortName, zone: input.zone },
    units: [
      unit(office, input.officeName, head),
      unit(documents, '文电科', documentsHead.id),
      unit(supervision, '督查科', supervisor.id),
    ],
    posts: [
      {
        id: head,
        unitId: office,
        name: '主任',
        level: 3,
        superiorPostId: null,
        duties: ['head', 'instruct', 'sign', 'supervise-approve', 'decide', 'reception-approve', 'duty-leader'],
        permissions: ['see-all', 'supervise', 'manage-services'],
      },
      administrator,
      documentsHead,
      registry,
      supervisor,
    ],
    people: [
      {
        id: person,
        name: input.person,
        login: input.login,
        clearance: 2,
        passwordHash: input.passwordHash,
        mustChange: false,
      },
    ],
    holdings: [administrator, registry].map(held => ({ personId: person, postId: held.id, fromOn: input.today })),
    covers: [],
    focuses: [],
    resources: [],
  }
}
