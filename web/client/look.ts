import { fetchFile } from './http.ts'

/** How long a page that was opened may take to read what it shows, in milliseconds. */
const KEPT = 60_000

/** Has something set on paper and opens it beside, for looking at; it is kept nowhere. @throws ProblemError */
export async function look(path: string, body: unknown): Promise<void> {
  const address = URL.createObjectURL(await fetchFile(path, body))
  window.open(address, '_blank', 'noopener')
  setTimeout(() => URL.revokeObjectURL(address), KEPT)
}
