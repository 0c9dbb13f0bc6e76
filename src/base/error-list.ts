import { ARCHIVE_ERRORS } from './error-lists/archive.ts'
import { BOOKING_ERRORS } from './error-lists/booking.ts'
import { CALENDAR_ERRORS } from './error-lists/calendar.ts'
import { CANTEEN_ERRORS } from './error-lists/canteen.ts'
import { DOCUMENT_ERRORS } from './error-lists/document.ts'
import { DUTY_ERRORS } from './error-lists/duty.ts'
import { HANDOVER_ERRORS } from './error-lists/handover.ts'
import { ISSUE_ERRORS } from './error-lists/issue.ts'
import { LETTER_ERRORS } from './error-lists/letter.ts'
import { MATTER_ERRORS } from './error-lists/matter.ts'
import { OFFICE_ERRORS } from './error-lists/office.ts'
import { RELATION_ERRORS } from './error-lists/relation.ts'
import { REQUEST_ERRORS } from './error-lists/request.ts'
import { RULE_ERRORS } from './error-lists/rule.ts'
import { SERVICE_ERRORS } from './error-lists/service.ts'
import { WINDOW_ERRORS } from './error-lists/window.ts'

/**
 * Every error a person can meet: its HTTP status and its sentence in the three languages.
 * A code is a contract: it is never renamed, and `docs/reference/errors.md` is generated from this list.
 */
export const ERRORS = {
  ...REQUEST_ERRORS,
  ...OFFICE_ERRORS,
  ...MATTER_ERRORS,
  ...HANDOVER_ERRORS,
  ...RELATION_ERRORS,
  ...LETTER_ERRORS,
  ...SERVICE_ERRORS,
  ...WINDOW_ERRORS,
  ...CANTEEN_ERRORS,
  ...DUTY_ERRORS,
  ...CALENDAR_ERRORS,
  ...RULE_ERRORS,
  ...BOOKING_ERRORS,
  ...DOCUMENT_ERRORS,
  ...ISSUE_ERRORS,
  ...ARCHIVE_ERRORS,
} as const
