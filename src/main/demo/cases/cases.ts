import type { StoryCase } from '../play-case.ts'
import { COUNSEL } from './counsel.ts'
import { DRAFTS } from './drafts.ts'
import { EMERGENCIES } from './emergencies.ts'
import { ENQUIRIES } from './enquiries.ts'
import { HOUSE } from './house.ts'
import { ISSUES } from './issues.ts'
import { KEEPING } from './keeping.ts'
import { TO_NEIGHBOUR } from './letters-between.ts'
import { LENDING } from './lending.ts'
import { MEETINGS } from './meetings.ts'
import { ORDERS } from './orders.ts'
import { PAPERS } from './papers.ts'
import { PETITIONS } from './petitions.ts'
import { RECEPTIONS } from './receptions.ts'
import { TRIPS } from './trips.ts'
import { UPKEEP } from './upkeep.ts'
import { VISITORS } from './visitors.ts'
import { VOICES } from './voices.ts'

/** Every case of the demonstration beside its documents, one file a kind of work. */
export const CASES: readonly StoryCase[] = [
  ...ENQUIRIES,
  ...RECEPTIONS,
  ...MEETINGS,
  ...TRIPS,
  ...LENDING,
  ...COUNSEL,
  ...HOUSE,
  ...VOICES,
  ...TO_NEIGHBOUR,
  ...ORDERS,
  ...PETITIONS,
  ...PAPERS,
  ...KEEPING,
  ...DRAFTS,
  ...ISSUES,
  ...EMERGENCIES,
  ...UPKEEP,
  ...VISITORS,
]
