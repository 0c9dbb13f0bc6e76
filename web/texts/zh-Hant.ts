import type { Texts } from './zh-Hans.ts'
import { dutyTexts } from './zh-Hant/duty.ts'
import { frameTexts } from './zh-Hant/frame.ts'
import { workTexts } from './zh-Hant/work.ts'
import { matterTexts } from './zh-Hant/matter.ts'
import { documentTexts } from './zh-Hant/documents.ts'
import { officeTexts } from './zh-Hant/office.ts'
import { overviewTexts } from './zh-Hant/overview.ts'
import { leavingTexts } from './zh-Hant/leaving.ts'
import { relatingTexts } from './zh-Hant/relating.ts'
import { bookingsTexts } from './zh-Hant/bookings.ts'
import { canteenTexts } from './zh-Hant/canteen.ts'
import { standardsTexts } from './zh-Hant/standards.ts'
import { lettersTexts } from './zh-Hant/letters.ts'
import { viewingTexts } from './zh-Hant/viewing.ts'
import { archiveTexts } from './zh-Hant/archive.ts'
import { libraryTexts } from './zh-Hant/library.ts'
import { settingsTexts } from './zh-Hant/settings.ts'
import { accountTexts } from './zh-Hant/account.ts'
import { feedTexts } from './zh-Hant/feeds.ts'
import { rulesTexts } from './zh-Hant/rules.ts'
import { makingTexts } from './zh-Hant/making.ts'
import { servicesTexts } from './zh-Hant/services.ts'
import { issuingTexts } from './zh-Hant/issuing.ts'
import { draftingTexts } from './zh-Hant/drafting.ts'

export const zhHant: Texts = {
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
