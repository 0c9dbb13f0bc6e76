export interface DirectoryPost {
  id: string
  name: string
  unitId: string
  unitName: string
  level: number
  duties: readonly string[]
}

/** Something the office lends out: a vehicle, a room, a table. */
export interface DirectoryResource {
  id: string
  kind: string
  name: string
  registration: string | null
  capacity: number | null
  isActive: boolean
}

/** The organisation as it stands today, in memory: who stands where, and to whom work falls when nobody does. */
export interface Directory {
  post(id: string): DirectoryPost | undefined
  focus(id: string): { id: string; name: string; rank: number } | undefined
  /** Closed ones too: what once was booked keeps its name. */
  resource(id: string): DirectoryResource | undefined
  /** Those in use, of one kind, in the office's own order. */
  resourcesOf(kind: string): readonly DirectoryResource[]
  /** The post of a duty: the one whose shift runs, else one that somebody acts for; null when the office has none. */
  postOfDuty(duty: string): string | null
  /** The post that receives what is sent to a unit, or null when there is no such unit. */
  receivingPostOf(unitId: string): string | null
  superiorOf(postId: string): string | null
  headPost(): string
  /** 不管部: holds what fits nobody. */
  orphanPost(): string
  /** The post itself while somebody acts for it; else its cover, else the orphan desk. */
  standingPost(postId: string): string
  /** Up to which secrecy the most trusted of those who act for a post today may know; 0 when nobody does. */
  clearanceOf(postId: string): number
  /** Unit and post, as sentences name them. */
  nameOf(postId: string): string
  /** A unit's name, or null when there is none of that id. */
  unitName(unitId: string): string | null
  personName(personId: string): string
  /** The names of who acts for a post today: those who hold it, and those who act for it through covers. */
  peopleOf(postId: string): { holders: readonly string[]; covering: readonly string[] }
  /** The ids of everybody who acts for a post today. */
  attendants(postId: string): readonly string[]
  /** The posts nobody acts for today, however indirectly, or that are closed. The orphan desk is none of them. */
  unattended(): readonly string[]
}
