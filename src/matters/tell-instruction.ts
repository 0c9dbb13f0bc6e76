import type { Draft } from './draft.ts'
import { notify } from './notify.ts'

/** What a leader writes who only consents: 圈阅或者签名的，视为同意 (《党政机关公文处理工作条例》第二十二条). */
const BARE_CONSENT =
  /^(?:同意|拟同意|圈阅|已阅|阅|阅悉|可|照办|请按拟办意见办理|同意拟办意见|同意[。.]?请按拟办意见办理)[。.!！]?$/

/**
 * Tells everybody who has a part in the matter what was instructed, in the leader's own words. A bare consent tells
 * nothing that the next step does not.
 */
export function tellInstruction(draft: Draft, words: string): void {
  const said = words.trim()
  if (said === '' || BARE_CONSENT.test(said)) return
  for (const postId of draft.row.partyPosts)
    if (postId !== draft.by?.postId) notify(draft, { postId, kind: 'instruction', params: { words: said } })
}
