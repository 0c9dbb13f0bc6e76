import type { Api } from './api.ts'
import { amendmentRoutes } from './amendments/routes.ts'
import { filingRoutes } from './archive/filing.ts'
import { archivePrintRoutes } from './archive/prints.ts'
import { archiveRoutes } from './archive/routes.ts'
import { attachmentRoutes } from './attachments/routes.ts'
import { resourceLedgerRoutes } from './bookings/ledger.ts'
import { bookingRoutes } from './bookings/routes.ts'
import { canteenRoutes } from './canteen/routes.ts'
import { settlementRoutes } from './canteen/settlement.ts'
import { calendarRoutes } from './calendars/routes.ts'
import { confirmationRoutes } from './confirmations/routes.ts'
import { deskRoutes } from './desk/routes.ts'
import { draftRoutes } from './drafts/routes.ts'
import { dutyRoutes } from './duty/routes.ts'
import { exchangeRoutes, parcelDoor } from './exchange/routes.ts'
import { extractionRoutes } from './extractions/routes.ts'
import { feedRoutes } from './feeds/routes.ts'
import { handoverRoutes } from './handovers/routes.ts'
import { healthRoutes } from './health/routes.ts'
import { letterRoutes } from './letters/routes.ts'
import { deliveryRoutes } from './issuing/deliveries.ts'
import { ledgerRoutes } from './issuing/ledger.ts'
import { issuingRoutes } from './issuing/routes.ts'
import { issuingSettingRoutes } from './issuing/settings.ts'
import { libraryRoutes } from './library/routes.ts'
import { matterRoutes } from './matters/routes.ts'
import { metricsRoutes } from './metrics/routes.ts'
import { noticeRoutes } from './notices/routes.ts'
import { officeRoutes } from './office/routes.ts'
import { overviewRoutes } from './overview/routes.ts'
import { printRoutes } from './prints/routes.ts'
import { recordRoutes } from './record/routes.ts'
import { scheduleRoutes } from './schedules/routes.ts'
import { serviceRoutes } from './services/routes.ts'
import { relationRoutes } from './relations/routes.ts'
import { rosterRoutes } from './roster/routes.ts'
import { sessionRoutes } from './session/routes.ts'
import { sightRoutes } from './sight/routes.ts'
import { setupRoutes } from './setup/routes.ts'
import { standardRoutes } from './standards/routes.ts'
import { supervisionRoutes } from './supervision/routes.ts'
import { taskRoutes } from './tasks/routes.ts'
import { tokenRoutes } from './tokens/routes.ts'
import { windowRoutes } from './window/routes.ts'
import { webhookRoutes } from './webhooks/routes.ts'

/** Every route of the API, one folder per resource. */
export function registerRoutes(api: Api): void {
  metricsRoutes(api)
  healthRoutes(api)
  setupRoutes(api)
  sessionRoutes(api)
  tokenRoutes(api)
  feedRoutes(api)
  officeRoutes(api)
  handoverRoutes(api)
  sightRoutes(api)
  calendarRoutes(api)
  confirmationRoutes(api)
  standardRoutes(api)
  webhookRoutes(api)
  serviceRoutes(api)
  amendmentRoutes(api)
  extractionRoutes(api)
  matterRoutes(api)
  bookingRoutes(api)
  canteenRoutes(api)
  settlementRoutes(api)
  resourceLedgerRoutes(api)
  relationRoutes(api)
  letterRoutes(api)
  libraryRoutes(api)
  taskRoutes(api)
  attachmentRoutes(api)
  draftRoutes(api)
  issuingRoutes(api)
  deliveryRoutes(api)
  ledgerRoutes(api)
  issuingSettingRoutes(api)
  exchangeRoutes(api)
  parcelDoor(api)
  archiveRoutes(api)
  filingRoutes(api)
  archivePrintRoutes(api)
  deskRoutes(api)
  overviewRoutes(api)
  noticeRoutes(api)
  supervisionRoutes(api)
  rosterRoutes(api)
  dutyRoutes(api)
  scheduleRoutes(api)
  recordRoutes(api)
  windowRoutes(api)
  printRoutes(api)

  api.get('/api/openapi.json', { schema: { summary: 'This description', hide: true } }, async () => api.swagger())
}
