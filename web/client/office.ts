/** The office as `GET /api/office` shows it. */
export interface Unit {
  id: string
  parentId: string | null
  name: string
  shortName: string | null
  kind: string
  receivingPostId: string | null
  sort: number
  isActive: boolean
}

export interface Holder {
  holdingId: string
  personId: string
  name: string
  fromOn: string
  toOn: string | null
}

/** Who acts for a post, from when to when, and why. */
export interface Cover {
  coverId: string
  coverPostId: string
  coverPostName: string
  people: readonly string[]
  fromOn: string
  toOn: string
  reason: string
}

export interface Post {
  id: string
  unitId: string
  name: string
  level: number
  superiorPostId: string | null
  duties: readonly string[]
  permissions: readonly string[]
  sort: number
  isActive: boolean
  holders: readonly Holder[]
  covers: readonly Cover[]
}

export interface Person {
  id: string
  name: string
  /** Of login, e-mail and clearance only whoever manages the office is told. */
  login: string | null
  phone: string | null
  email: string | null
  isActive: boolean
  clearance: number | null
}

export interface Focus {
  id: string
  name: string
  rank: number
  isActive: boolean
}

/** Something the office lends out. */
export interface Resource {
  id: string
  kind: string
  name: string
  registration: string | null
  capacity: number | null
  note: string
  sort: number
  isActive: boolean
}

export interface Office {
  units: readonly Unit[]
  posts: readonly Post[]
  people: readonly Person[]
  focuses: readonly Focus[]
  resources: readonly Resource[]
}
