import type { Notice } from '#api/desk/schema.ts'

export interface NewsOfMatter {
  matter: Notice['matter']
  items: Notice[]
}

/** Groups news by matter, in the order in which the matters first appear. */
export function byMatter(notices: readonly Notice[]): NewsOfMatter[] {
  const groups = new Map<string, NewsOfMatter>()
  for (const notice of notices) {
    const group = groups.get(notice.matter.id)
    if (group) group.items.push(notice)
    else groups.set(notice.matter.id, { matter: notice.matter, items: [notice] })
  }
  return [...groups.values()]
}
