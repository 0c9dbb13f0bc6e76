import type { Language } from '#base/language.ts'
import { DUTIES } from '#catalogue/duties.ts'
import { RESOURCE_KINDS } from '#catalogue/resource-kinds.ts'
import type { Focus, Office, Person, Post, Resource, Unit } from '../../client/office.ts'
import type { Deed } from '../../client/use-send.ts'
import type { FormField, Values } from '../../forms/schema.ts'
import { filled } from '../../forms/schema.ts'
import type { Say } from '../../texts/language.tsx'
import type { TextKey } from '../../texts/zh-Hans.ts'
import { editField } from './edit-field.ts'

/** One form of the organisation page: what it asks, what stands there now, and the request it becomes. */
export interface Edit {
  title: string
  fields: FormField[]
  values: Values
  deed: (values: Values) => Deed
  /** Told what was made, when it is shown only once. */
  made?: (answer: unknown) => void
}

const UNIT_KINDS = ['office', 'section', 'department', 'township', 'other'] as const
/** Those a procedure may name, and the two that the office itself must have. */
const PERMISSIONS = [
  'manage-office',
  'manage-services',
  'audit',
  'see-all',
  'see-unit',
  'register',
  'supervise',
  'manage-roster',
] as const
const CLEARANCES = ['0', '1', '2'] as const

/** The forms of the organisation page, in the reader's words. */
export function officeEdits(t: Say, language: Language, office: Office, today: string) {
  const field = editField(t)
  const words = (codes: readonly string[], key: (code: string) => TextKey) =>
    Object.fromEntries(codes.map(code => [code, t(key(code))]))
  const people = Object.fromEntries(
    office.people.filter(person => person.isActive).map(person => [person.id, `${person.name}（${person.login}）`]),
  )
  const saved =
    (noun: string, id: string | undefined) =>
    (values: Values): Deed => ({
      method: id ? 'PATCH' : 'POST',
      path: `/api/${noun}${id ? `/${id}` : ''}`,
      body: id ? values : filled(values),
    })
  return {
    unit: (unit: Unit | null, parentId: string | null): Edit => ({
      title: t(unit ? 'office.changeUnit' : 'office.addUnit'),
      fields: [
        field('name', 'text', 'office.unitName', { required: true }),
        field('shortName', 'text', 'office.shortName', { required: true }),
        field('kind', 'choice', 'office.kind', {
          required: true,
          options: words(UNIT_KINDS, code => `unitKind.${code}` as TextKey),
        }),
        field('parentId', 'unit', 'office.parent'),
        ...(unit
          ? [field('receivingPostId', 'post', 'office.receivingPost'), field('isActive', 'yesno', 'office.isActive')]
          : []),
        field('sort', 'number', 'office.sort'),
      ],
      values: unit
        ? {
            name: unit.name,
            shortName: unit.shortName,
            kind: unit.kind,
            parentId: unit.parentId,
            receivingPostId: unit.receivingPostId,
            isActive: unit.isActive,
            sort: unit.sort,
          }
        : { kind: 'section', parentId, sort: 0 },
      deed: saved('units', unit?.id),
    }),
    post: (post: Post | null, unitId: string): Edit => ({
      title: t(post ? 'office.changePost' : 'office.addPost'),
      fields: [
        field('name', 'text', 'office.postName', { required: true }),
        field('unitId', 'unit', 'office.unit', { required: true }),
        field('level', 'number', 'office.level', { minimum: 1, maximum: 9 }),
        field('superiorPostId', 'post', 'office.superior'),
        field('duties', 'choice', 'office.duties', {
          isMany: true,
          options: Object.fromEntries(Object.entries(DUTIES).map(([code, text]) => [code, text[language]])),
        }),
        field('permissions', 'choice', 'office.permissions', {
          isMany: true,
          options: words(PERMISSIONS, code => `permission.${code}` as TextKey),
        }),
        field('sort', 'number', 'office.sort'),
        ...(post ? [field('isActive', 'yesno', 'office.isActive')] : []),
      ],
      values: post
        ? {
            name: post.name,
            unitId: post.unitId,
            level: post.level,
            superiorPostId: post.superiorPostId,
            duties: post.duties,
            permissions: post.permissions,
            sort: post.sort,
            isActive: post.isActive,
          }
        : { unitId, level: 5, sort: 0 },
      deed: saved('posts', post?.id),
    }),
    person: (person: Person | null): Edit => ({
      title: t(person ? 'office.changePerson' : 'office.addPerson'),
      fields: [
        field('name', 'text', 'office.personName', { required: true }),
        field('login', 'text', 'signIn.login', { required: true }),
        field('phone', 'text', 'office.phone'),
        field('email', 'text', 'office.email'),
        field('clearance', 'choice', 'office.clearance', {
          options: words(CLEARANCES, code => `clearance.${code}` as TextKey),
        }),
        ...(person ? [field('isActive', 'yesno', 'office.isActive')] : []),
      ],
      values: person
        ? {
            name: person.name,
            login: person.login,
            phone: person.phone,
            email: person.email,
            clearance: String(person.clearance ?? 0),
            isActive: person.isActive,
          }
        : { clearance: '0' },
      deed: values => saved('people', person?.id)({ ...values, clearance: Number(values['clearance'] ?? 0) }),
    }),
    focus: (focus: Focus | null): Edit => ({
      title: t(focus ? 'settings.changeFocus' : 'settings.addFocus'),
      fields: [
        field('name', 'text', 'settings.focusName', { required: true }),
        field('rank', 'number', 'settings.rank', { required: true, minimum: 1, maximum: 9 }),
        ...(focus ? [field('isActive', 'yesno', 'office.isActive')] : []),
      ],
      values: focus ? { name: focus.name, rank: focus.rank, isActive: focus.isActive } : { rank: 5 },
      deed: saved('focuses', focus?.id),
    }),
    resource: (resource: Resource | null, kinds: readonly string[]): Edit => ({
      title: t(resource ? 'resources.change' : 'resources.add'),
      fields: [
        ...(resource
          ? []
          : [
              field('kind', 'choice', 'resources.kind', {
                required: true,
                options: Object.fromEntries(kinds.map(kind => [kind, RESOURCE_KINDS[kind]?.name[language] ?? kind])),
              }),
            ]),
        field('name', 'text', 'resources.name', { required: true }),
        field('registration', 'text', 'resources.registration'),
        field('capacity', 'number', 'resources.capacity', { minimum: 1 }),
        field('note', 'text', 'resources.note'),
        ...(resource ? [field('isActive', 'yesno', 'office.isActive')] : []),
      ],
      values: resource
        ? {
            name: resource.name,
            registration: resource.registration,
            capacity: resource.capacity,
            note: resource.note,
            isActive: resource.isActive,
          }
        : { kind: kinds[0] },
      deed: values =>
        saved(
          'resources',
          resource?.id,
        )({ ...values, ...(values['registration'] === '' ? { registration: null } : {}) }),
    }),
    outOfUse: (resource: Resource): Edit => ({
      title: `${resource.name} · ${t('resources.outOfUse')}`,
      fields: [
        field('from', 'datetime', 'bookings.from', { required: true }),
        field('to', 'datetime', 'bookings.to', { required: true }),
        field('reason', 'text', 'resources.reason', { required: true }),
      ],
      values: {},
      deed: values => ({ method: 'POST', path: `/api/resources/${resource.id}/out-of-use`, body: filled(values) }),
    }),
    webhook: (): Edit => ({
      title: t('settings.changeWebhook'),
      fields: [field('url', 'text', 'settings.url', { required: true })],
      values: {},
      deed: saved('webhooks', undefined),
    }),
    holding: (post: Post): Edit => ({
      title: t('office.addHolding', { post: post.name }),
      fields: [
        field('personId', 'choice', 'office.person', { required: true, options: people }),
        field('fromOn', 'date', 'office.fromOn', { required: true }),
        field('toOn', 'date', 'office.toOn'),
      ],
      values: { fromOn: today },
      deed: values => saved('holdings', undefined)({ ...values, postId: post.id }),
    }),
    cover: (post: Post): Edit => ({
      title: t('office.addCover', { post: post.name }),
      fields: [
        field('coverPostId', 'post', 'office.coverPost', { required: true }),
        field('fromOn', 'date', 'office.fromOn', { required: true }),
        field('toOn', 'date', 'office.toOn', { required: true }),
        field('reason', 'text', 'office.reason', { required: true }),
      ],
      values: { fromOn: today },
      deed: values => saved('covers', undefined)({ ...values, postId: post.id }),
    }),
  }
}

export type OfficeEdits = ReturnType<typeof officeEdits>
