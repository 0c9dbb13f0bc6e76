import type { Language, Text } from '#base/language.ts'
import type { Graph } from '#procedure/graph.ts'
import type { RuleBook } from '#rules/types.ts'
import type { FindingCode } from './finding-list.ts'

/** Whose voice a service carries, for those who have to hear it: the public's, or that of staff and grassroots. */
export const VOICES = ['public', 'grassroots'] as const
export type Voice = (typeof VOICES)[number]

/** `service.json` of a catalogue folder. */
export interface ServiceManifest {
  /** Equals the folder's name. */
  id: string
  /** Registered by people at the register screen (`registered`), or only opened by another matter (`opened`). */
  origin: 'registered' | 'opened'
  /** Number series: the pattern's `{year}` and `{seq}` are filled; one gapless counter per (series, year). */
  series: { id: string; pattern: string }
  /** Permissions a post needs one of to register a matter of this service. */
  registrars: readonly string[]
  /** Fields of the form that the register shows and searches, in order. */
  listed: readonly string[]
  /** The matter is shown in the supervision list. */
  supervised: boolean
  /** Where limits start and end when not at the step's beginning and by their amount, by the limit's key. */
  clocks?: Readonly<Record<string, ClockEnds>>
  /** How urgent and how secret a matter is where nobody says: normal and none when left out. */
  urgency?: 'normal' | 'urgent' | 'most-urgent'
  secrecy?: 'none' | 'internal' | 'work-secret'
  /** Extensions: how much more, in the unit of the running clock, in all. */
  extension: { cap: number; rule: string }
  /** Legal basis shown on the service's page. */
  basis: readonly string[]
  /** What rules want to know of other matters, by the name they know the number by. */
  counts?: Readonly<Record<string, Count>>
  /** The amounts that rules look at, by the name they know them by. */
  standards?: Readonly<Record<string, LookedUp>>
  /** Decisions that stand before an act and may refuse it. */
  guards?: readonly Guard[]
  /** Offered on the page of those on duty (值班), in this order: the first one is a key away everywhere. */
  onDuty?: number
  /** A slip of its own, such as one that goes back to a sender. */
  slip?: SlipManifest
  /** Offered to the public without an account. */
  window?: PublicWindow
  /** What "not solved" opens, of a service that the window does not offer: said by the slip from the counter. */
  unsolved?: string
  voice?: Voice
  /** May be set over an open matter of any service, as supervision is. */
  layer?: boolean
  /** Documents that arrive by exchange are registered as matters of this service. */
  receives?: boolean
  /** Retention of the closed file (H08): Y, D30, D10. */
  retention: 'Y' | 'D30' | 'D10'
}

/** What of the archived items is counted (`src/matters/archive/facts.ts`). */
export const ARCHIVED_FACTS = ['permanent', 'running', 'uncondemned', 'young'] as const
export type ArchivedFact = (typeof ARCHIVED_FACTS)[number]

/** How many other matters there were, how many of the archived items in a field are so, or how many different people did a step. */
export type Count = SameCount | { archived: string; that: ArchivedFact } | { persons: string }

export interface SameCount {
  /** The fields that have to be the same; `asker` is whoever asked. */
  same: readonly string[]
  /** Registered within so many days before; */
  days?: number
  /** or since the year began. */
  thisYear?: true
  /** Of which service; of the same one when left out. */
  service?: string
}

/** Which of the office's standards: its kind, and the fields that say where, for whom, and on which day (today when none does). */
export interface LookedUp {
  kind: string
  place?: string
  grade?: string
  on?: string
}

/** What a limit is counted between. */
export interface ClockEnds {
  /** A date field, a step (from when it was last completed), or `registered`. */
  from?: string
  /** A date field that names the end: filled in, it takes the place of the limit's amount. */
  until?: string
}

/** A decision whose rows are asked before an act: registering, or completing a step. Rows that apply refuse, warn or hint. */
export interface Guard {
  decision: string
  /** The step whose completion it guards; registering when none is named. */
  step?: string
  /** With which outcomes; with every one when none is named. */
  outcomes?: readonly string[]
}

/** What the slip of a matter says beside its number and title, once the first of the fields is filled in. */
export interface SlipManifest {
  /** The step whose name heads the slip. */
  step: string
  fields: readonly string[]
  /** The step whose opinion stands below. */
  opinion?: string
}

/** How a service is offered at the public window. */
export interface PublicWindow {
  /** Which of the fields is the title. */
  title: string
  /** The fields that are asked, one a page, in order. */
  fields: readonly string[]
  /** The service that "not solved" opens. */
  unsolved?: string
  /** Open to who gives no name: the article that allows for it. */
  nameless?: string
}

/** Words of what is drawn and of rule tables: by the element's id, the decision's id, and the key of the column (`columnKey`). */
export interface Labels {
  procedure: Readonly<Record<string, string>>
  decisions: Readonly<Record<string, string>>
  columns: Readonly<Record<string, string>>
}

export interface ServiceTexts {
  name: string
  summary: string
  fields: Readonly<
    Record<
      string,
      {
        label: string
        help?: string
        why: string
        options?: Readonly<Record<string, string>>
        /** Of a field of rows: the words of its columns. */
        columns?: Readonly<Record<string, { label: string; options?: Readonly<Record<string, string>> }>>
      }
    >
  >
  steps: Readonly<
    Record<
      string,
      { name: string; asks: string; outcomes: Readonly<Record<string, { label: string; effect: string }>> }
    >
  >
  ends: Readonly<Record<string, string>>
  limits: Readonly<Record<string, string>>
  /** What is written in the drawing and in rule tables, and has no words elsewhere. */
  labels?: Labels
  /** Rows of guards, by their id: what the rule says, and what to do instead. */
  rules?: Readonly<Record<string, { says: string; instead: string }>>
  /** What the public is told: what this is for, and what has to be brought, said once and whole (一次性告知). */
  window?: { title: string; summary: string; needs: readonly string[] }
}

/** A service folder, read and compiled: everything the engine needs, frozen per version. */
export interface Service {
  manifest: ServiceManifest
  version: number
  /** SHA-256 over the folder's files, in hex: the same folder is the same version. */
  hash: string
  graph: Graph
  rules: RuleBook
  /** JSON Schema 2020-12 of the fields. */
  form: Readonly<Record<string, unknown>>
  texts: Readonly<Record<Language, ServiceTexts>>
  /** The BPMN file as drawn, for the diagram. */
  bpmn: string
}

/** One finding of a check: what is wrong, where, and how grave. Its words are in `finding-list.ts`, in three languages. */
export interface Finding {
  check: string
  severity: 'error' | 'warning'
  file: string
  /** BPMN or DMN element id, when there is one. */
  element?: string
  code: FindingCode
  params: Readonly<Record<string, string | number | Text>>
  /** The sentence in Simplified Chinese; `messageOf` gives the others. */
  message: string
}
