import { z } from 'zod'

const Name = z.string().trim().min(1).max(100)
const Day = z.iso.date()
const Sort = z.int().min(-10_000).max(10_000)
const Codes = z.array(z.string().trim().min(1).max(60)).max(40)

const UnitFields = z.object({
  parentId: z.uuid().nullable(),
  name: Name,
  shortName: Name,
  kind: z.enum(['office', 'section', 'department', 'township', 'other']),
  receivingPostId: z.uuid().nullable(),
  sort: Sort,
  isActive: z.boolean(),
})

const PostFields = z.object({
  unitId: z.uuid(),
  name: Name,
  level: z.int().min(1).max(9),
  superiorPostId: z.uuid().nullable(),
  duties: Codes,
  permissions: Codes,
  sort: Sort,
  isActive: z.boolean(),
})

const PersonFields = z.object({
  name: Name,
  login: z
    .string()
    .trim()
    .min(1)
    .max(60)
    .regex(/^[^\s@/\\]+$/),
  phone: z.string().trim().max(60).nullable(),
  email: z.email().max(200).nullable(),
  clearance: z.int().min(0).max(2),
  isActive: z.boolean(),
})

const FocusFields = z.object({ name: Name, rank: z.int().min(1).max(9), isActive: z.boolean() })

const ResourceFields = z.object({
  kind: z.string().max(60),
  name: Name,
  registration: z.string().trim().min(1).max(60).nullable(),
  capacity: z.int().min(1).max(100_000).nullable(),
  note: z.string().trim().max(500),
  sort: Sort,
  isActive: z.boolean(),
})

export const NewUnit = UnitFields.pick({ name: true, shortName: true, kind: true }).extend({
  parentId: z.uuid().nullable().default(null),
  sort: Sort.default(0),
})
export const NewPost = PostFields.pick({ unitId: true, name: true }).extend({
  level: PostFields.shape.level.default(5),
  superiorPostId: z.uuid().nullable().default(null),
  duties: Codes.default([]),
  permissions: Codes.default([]),
  sort: Sort.default(0),
})
export const NewPerson = PersonFields.pick({ name: true, login: true }).extend({
  phone: PersonFields.shape.phone.default(null),
  email: PersonFields.shape.email.default(null),
  clearance: PersonFields.shape.clearance.default(0),
})
export const NewFocus = FocusFields.pick({ name: true, rank: true })
export const NewResource = ResourceFields.pick({ kind: true, name: true }).extend({
  registration: ResourceFields.shape.registration.default(null),
  capacity: ResourceFields.shape.capacity.default(null),
  note: ResourceFields.shape.note.default(''),
  sort: Sort.default(0),
})
export const NewHolding = z.object({
  personId: z.uuid(),
  postId: z.uuid(),
  fromOn: Day,
  toOn: Day.nullable().default(null),
})
export const NewCover = z.object({
  postId: z.uuid(),
  coverPostId: z.uuid(),
  fromOn: Day,
  toOn: Day,
  reason: z.string().trim().min(1).max(200),
})

export const UnitChanges = UnitFields.partial()
export const PostChanges = PostFields.partial()
export const PersonChanges = PersonFields.partial()
export const FocusChanges = FocusFields.partial()
export const ResourceChanges = ResourceFields.omit({ kind: true }).partial()
export const NewOutOfUse = z.object({
  from: z.iso.datetime({ offset: true }),
  to: z.iso.datetime({ offset: true }),
  reason: z.string().trim().min(1).max(200),
})

const Known = z.object({ id: z.uuid() })
export const Made = Known
export const Handed = z.object({ password: z.string() })

export const Office = z.object({
  units: z.array(UnitFields.extend({ id: z.uuid() })),
  posts: z.array(
    PostFields.extend({
      id: z.uuid(),
      holders: z.array(
        z.object({
          holdingId: z.uuid(),
          personId: z.uuid(),
          name: z.string(),
          fromOn: z.string(),
          toOn: z.string().nullable(),
        }),
      ),
      covers: z.array(
        z.object({
          coverId: z.uuid(),
          coverPostId: z.uuid(),
          coverPostName: z.string(),
          people: z.array(z.string()),
          fromOn: z.string(),
          toOn: z.string(),
          reason: z.string(),
        }),
      ),
    }),
  ),
  people: z.array(
    z.object({
      id: z.uuid(),
      name: z.string(),
      phone: z.string().nullable(),
      isActive: z.boolean(),
      /** Of those three only whoever manages the office is told. */
      login: z.string().nullable(),
      email: z.string().nullable(),
      clearance: z.int().nullable(),
    }),
  ),
  focuses: z.array(FocusFields.extend({ id: z.uuid() })),
  resources: z.array(ResourceFields.extend({ id: z.uuid() })),
})
