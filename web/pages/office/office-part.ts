import type { Office } from '../../client/office.ts'
import type { Edit, OfficeEdits } from './edits.ts'

/** What every part of the organisation page is given. */
export interface OfficePart {
  office: Office
  /** `YYYY-MM-DD` in the office's zone. */
  today: string
  edits: OfficeEdits
  /** Opens a form; `null` when the person may only look. */
  open: ((edit: Edit) => void) | null
}
