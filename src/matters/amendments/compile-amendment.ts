import { freezeService } from '#catalogue/freeze.ts'
import type { Service } from '#catalogue/types.ts'
import type { Acting } from '../acting.ts'
import { filesOf, type Amendment } from './amendment.ts'
import { requireSound } from './findings.ts'

/** What runs, made of an amendment. @throws Problem SERVICE_FAULTY with every finding when it cannot be compiled */
export async function compileAmendment(acting: Acting, amendment: Amendment): Promise<Service> {
  try {
    return await freezeService(filesOf(amendment), 0)
  } catch (error) {
    await requireSound(acting, amendment)
    throw error
  }
}
