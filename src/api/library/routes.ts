import { citedArticles, readLibrary, searchLibrary, type Article, type Law } from '#documents/library/library.ts'
import { tablesIn } from '#rules/check-table.ts'
import type { Acting } from '#matters/acting.ts'
import { requireActor } from '../actor.ts'
import type { Api } from '../api.ts'
import { read } from '../perform.ts'
import { LibraryPage, LibraryQuery } from './schema.ts'

/** Articles one page of a search shows; more words find fewer. */
const MOST = 50

/** 知识: the articles that rules rest on, found by a word or opened from a citation. */
export function libraryRoutes(api: Api): void {
  const { press } = api.context
  let known: Promise<Law[]> | undefined

  api.get(
    '/api/library',
    {
      schema: {
        summary: 'Articles by a word, or by a citation',
        querystring: LibraryQuery,
        response: { 200: LibraryPage },
      },
    },
    async request => {
      requireActor(request)
      const { q, source } = request.query
      const library = await (known ??= readLibrary(press.catalogue))
      const found = source ? citedArticles(library, source) : searchLibrary(library, q)
      return read(request, async acting => {
        const cited = citations(acting, library)
        return {
          items: found.slice(0, MOST).map(article => ({
            ...article,
            citedBy: [...(cited.get(keyOf(article)) ?? [])].map(service => ({
              service,
              name: acting.services.current(service)?.texts[request.language].name ?? service,
            })),
          })),
        }
      })
    },
  )
}

const keyOf = ({ law, article }: Article) => `${law} ${article}`

/** Article → the services of which a rule in force rests on it. */
function citations({ services }: Acting, library: readonly Law[]): Map<string, Set<string>> {
  const cited = new Map<string, Set<string>>()
  for (const { manifest, rules } of services.all())
    for (const { rows } of tablesIn(rules))
      for (const { citation } of rows)
        for (const article of citation ? citedArticles(library, citation.source) : []) {
          const key = keyOf(article)
          cited.set(key, (cited.get(key) ?? new Set()).add(manifest.id))
        }
  return cited
}
