import { archiveFits } from './archive-fits.ts'
import { bookingsFit } from './bookings-fit.ts'
import { callsEnd } from './calls-end.ts'
import type { Check } from './check.ts'
import { clocksFit } from './clocks-fit.ts'
import { collectionsExist } from './collections-exist.ts'
import { conditionsKnown } from './conditions-known.ts'
import { countsFit } from './counts-fit.ts'
import { dutiesKnown } from './duties-known.ts'
import { examplesPass } from './examples-pass.ts'
import { fieldsExist } from './fields-exist.ts'
import { filesReadable } from './files-readable.ts'
import { formValid } from './form-valid.ts'
import { guardsFit } from './guards-fit.ts'
import { lettersFit } from './letters-fit.ts'
import { limitsSet } from './limits-set.ts'
import { manifestValid } from './manifest.ts'
import { noScript } from './no-script.ts'
import { openingsFit } from './openings-fit.ts'
import { procedureDrawn } from './procedure-drawn.ts'
import { procedureSound } from './procedure-sound.ts'
import { procedureSupported } from './procedure-supported.ts'
import { readmeComplete } from './readme.ts'
import { rowsAgree } from './rows-agree.ts'
import { rowsCited } from './rows-cited.ts'
import { rowsTyped } from './rows-typed.ts'
import { standardsFit } from './standards-fit.ts'
import { textsComplete } from './texts-complete.ts'

/** Every check, in the order a person mends things: files first, examples last. */
export const CHECKS: readonly Check[] = [
  filesReadable,
  manifestValid,
  formValid,
  bookingsFit,
  procedureSupported,
  procedureDrawn,
  procedureSound,
  callsEnd,
  dutiesKnown,
  fieldsExist,
  archiveFits,
  collectionsExist,
  conditionsKnown,
  openingsFit,
  rowsCited,
  rowsTyped,
  rowsAgree,
  countsFit,
  standardsFit,
  guardsFit,
  limitsSet,
  clocksFit,
  textsComplete,
  readmeComplete,
  lettersFit,
  noScript,
  examplesPass,
]
