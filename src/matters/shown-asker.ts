import { maskContact, maskName } from '#base/mask.ts'
import type { Asker } from './matter.ts'

/**
 * An asker as everybody sees them, and as the record keeps them for ever: citizens are masked until somebody says why
 * they need to know (`disclose.ts`); offices and colleagues are nobody's secret.
 */
export const shownAsker = ({ kind, name, contact }: Pick<Asker, 'kind' | 'name' | 'contact'>) =>
  kind === 'citizen' ? { name: maskName(name), contact: contact && maskContact(contact) } : { name, contact }
