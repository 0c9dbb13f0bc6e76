import * as fs from 'node:fs/promises'
import * as path from 'node:path'
import { z } from 'zod'

/** A law or regulation as far as the catalogue cites it: a file of `catalogue/_library/`. */
const Law = z.strictObject({
  title: z.string().min(1),
  /** What citations call it. */
  names: z.array(z.string().min(1)).min(1),
  /** The day of this wording. */
  version: z.iso.date(),
  /** `第二十二条` → its text, a paragraph a line. */
  articles: z.record(z.string().regex(/^第[零一二三四五六七八九十百]+条$/), z.string().min(1)),
})
export type Law = z.infer<typeof Law>

/** An article with the law it stands in. */
export interface Article {
  law: string
  version: string
  article: string
  text: string
}

/** Texts of the catalogue that rules rest on. It begins with `_`, so that it is no service and no part of one. */
const FOLDER = '_library'

/** @param catalogue the folder of the catalogue @throws Error naming a file that is no law */
export async function readLibrary(catalogue: string): Promise<Law[]> {
  const folder = path.join(catalogue, FOLDER)
  const files = (await fs.readdir(folder)).filter(name => name.endsWith('.json')).toSorted()
  return Promise.all(
    files.map(async name => {
      const law = Law.safeParse(JSON.parse(await fs.readFile(path.join(folder, name), 'utf8')))
      if (!law.success) throw new Error(`${name} is no law: ${law.error.message}`)
      return law.data
    }),
  )
}

const articlesOf = ({ title, version, articles }: Law): Article[] =>
  Object.entries(articles).map(([article, text]) => ({ law: title, version, article, text }))

/** The articles that have every word of a query in their text, their number or the name of their law. */
export function searchLibrary(library: readonly Law[], query: string): Article[] {
  const words = query.normalize('NFKC').split(/\s+/).filter(Boolean)
  if (words.length === 0) return []
  return library
    .flatMap(articlesOf)
    .filter(({ law, article, text }) => words.every(word => `${law} ${article} ${text}`.includes(word)))
}

/** `《…》` and what follows it up to the next one. */
const CITED = /《(?:中华人民共和国)?([^》]+)》([^《]*)/g
const NUMBERS = /第[零一二三四五六七八九十百]+条(?:至第[零一二三四五六七八九十百]+条)?/g

/** The articles a citation names, in the order of the laws; of a range (`第九条至第十三条`) all that lie between. */
export function citedArticles(library: readonly Law[], source: string): Article[] {
  return [...source.matchAll(CITED)].flatMap(([, name = '', rest = '']) => {
    const law = library.find(one => one.names.includes(name))
    if (!law) return []
    const all = articlesOf(law)
    const at = (article: string | undefined) => all.findIndex(one => one.article === article)
    return [...rest.matchAll(NUMBERS)].flatMap(([number]) => {
      const [first, last = first] = number.split('至')
      return at(first) < 0 ? [] : all.slice(at(first), at(last) + 1)
    })
  })
}
