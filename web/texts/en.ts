import type { Texts } from './zh-Hans.ts'
import { dutyTexts } from './en/duty.ts'
import { frameTexts } from './en/frame.ts'
import { workTexts } from './en/work.ts'
import { matterTexts } from './en/matter.ts'
import { documentTexts } from './en/documents.ts'
import { officeTexts } from './en/office.ts'
import { overviewTexts } from './en/overview.ts'
import { leavingTexts } from './en/leaving.ts'
import { relatingTexts } from './en/relating.ts'
import { bookingsTexts } from './en/bookings.ts'
import { canteenTexts } from './en/canteen.ts'
import { standardsTexts } from './en/standards.ts'
import { lettersTexts } from './en/letters.ts'
import { viewingTexts } from './en/viewing.ts'
import { archiveTexts } from './en/archive.ts'
import { libraryTexts } from './en/library.ts'
import { settingsTexts } from './en/settings.ts'
import { accountTexts } from './en/account.ts'
import { feedTexts } from './en/feeds.ts'
import { rulesTexts } from './en/rules.ts'
import { makingTexts } from './en/making.ts'
import { servicesTexts } from './en/services.ts'
import { issuingTexts } from './en/issuing.ts'
import { draftingTexts } from './en/drafting.ts'

export const en: Texts = {
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
