import { dutyTexts } from './zh-Hans/duty.ts'
import { frameTexts } from './zh-Hans/frame.ts'
import { workTexts } from './zh-Hans/work.ts'
import { matterTexts } from './zh-Hans/matter.ts'
import { documentTexts } from './zh-Hans/documents.ts'
import { officeTexts } from './zh-Hans/office.ts'
import { overviewTexts } from './zh-Hans/overview.ts'
import { leavingTexts } from './zh-Hans/leaving.ts'
import { relatingTexts } from './zh-Hans/relating.ts'
import { bookingsTexts } from './zh-Hans/bookings.ts'
import { canteenTexts } from './zh-Hans/canteen.ts'
import { standardsTexts } from './zh-Hans/standards.ts'
import { lettersTexts } from './zh-Hans/letters.ts'
import { viewingTexts } from './zh-Hans/viewing.ts'
import { archiveTexts } from './zh-Hans/archive.ts'
import { libraryTexts } from './zh-Hans/library.ts'
import { settingsTexts } from './zh-Hans/settings.ts'
import { accountTexts } from './zh-Hans/account.ts'
import { feedTexts } from './zh-Hans/feeds.ts'
import { rulesTexts } from './zh-Hans/rules.ts'
import { makingTexts } from './zh-Hans/making.ts'
import { servicesTexts } from './zh-Hans/services.ts'
import { issuingTexts } from './zh-Hans/issuing.ts'
import { draftingTexts } from './zh-Hans/drafting.ts'

/** Every word a person sees; the other languages have the same keys. */
export const zhHans = {
  ...frameTexts,
  ...dutyTexts,
  ...workTexts,
  ...matterTexts,
  ...documentTexts,
  ...officeTexts,
  ...overviewTexts,
  ...leavingTexts,
  ...relatingTexts,
  ...bookingsTexts,
  ...canteenTexts,
  ...standardsTexts,
  ...lettersTexts,
  ...viewingTexts,
  ...archiveTexts,
  ...libraryTexts,
  ...settingsTexts,
  ...accountTexts,
  ...feedTexts,
  ...makingTexts,
  ...servicesTexts,
  ...draftingTexts,
  ...issuingTexts,
  ...rulesTexts,
}

export type TextKey = keyof typeof zhHans
export type Texts = Readonly<Record<TextKey, string>>
