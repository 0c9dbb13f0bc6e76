import type { Service } from '#catalogue/types.ts'
import type { Matter } from '#matters/matter.ts'
import type { Reader } from '../reader.ts'
import type { MatterDetail } from './schema.ts'

/** Posts that get their copy when those before them have read: the rest of every list that is read in turn. */
export function nextReaders(reader: Reader, matter: Pick<Matter, 'marking'>, service: Service): MatterDetail['next'] {
  const { directory } = reader.acting
  return matter.marking.tokens.flatMap(({ node, loop }) => {
    if (loop?.next === undefined || service.graph.steps.get(node)?.kind !== 'reading') return []
    return (loop.items ?? []).slice(loop.next).flatMap(item => {
      if (typeof item !== 'string') return []
      const post = directory.post(item) ? item : directory.receivingPostOf(item)
      return post === null ? [] : [reader.post(directory.standingPost(post))]
    })
  })
}
