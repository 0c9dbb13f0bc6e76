const WHOSE = 'shuniu.person'

/**
 * What somebody has not sent yet is kept in the browser tab, over an expired session too; but the next person at the same
 * machine must not find it.
 * @param person who is signed in now; null after signing out
 */
export function keepOwnDrafts(store: Storage, person: string | null): void {
  if (store.getItem(WHOSE) !== person) store.clear()
  if (person !== null) store.setItem(WHOSE, person)
}
