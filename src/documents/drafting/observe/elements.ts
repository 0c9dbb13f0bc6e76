import type { DocumentDraft } from '../document-draft.ts'
import { KINDS } from '../kinds.ts'
import { FORM_OF } from '../new-draft.ts'
import { saw, type Observation } from './observation.ts'
import type { Fact } from './words.ts'

const blank = (text: string): boolean => text.trim() === ''
const PUNCTUATED = /[。，、；：！？.,;:!?]$/

/** What the elements of a document (第九条) are, and which are missing. */
export function observeElements(draft: DocumentDraft): Observation[] {
  const seen: Observation[] = []
  const see = (fact: Fact, at: string, holds: boolean, text?: string) => {
    if (holds) seen.push(saw(fact, at, text))
  }
  const { kind, form, signature, remark } = draft
  const signers = draft.signers.filter(name => !blank(name))
  const isSealed = signature.form === 'sealed' || signature.form === 'stamped'

  see('urgency-unknown', 'urgency', !['', '特急', '加急'].includes(draft.urgency), draft.urgency)
  see('code-missing', 'code', blank(draft.code) && form !== 'order')
  see('code-malformed', 'code', !blank(draft.code) && !/^\p{Script=Han}{1,12}$/u.test(draft.code), draft.code)
  see('signer-missing', 'signers', signers.length === 0)
  see('signer-named', 'signers', signers.length > 0, signers.join('、'))
  see('addressee-missing', 'to', draft.to.length === 0)
  see('addressee-named', 'to', draft.to.length > 0)
  see('issuer-missing', 'issuers', draft.issuers.every(blank))
  see('unsealed', 'signature', !isSealed)
  see('printer-missing', 'printedBy', form === 'document' && blank(draft.printedBy))
  see('contact-missing', 'remark', !/联系(人|方式|电话)/.test(remark))
  see('remark-bracketed', 'remark', /^[（(].*[）)]$/.test(remark.trim()), remark)
  const own = FORM_OF[kind]
  see('form-unlike', 'form', own !== undefined && form !== own)
  return [...seen, ...observeTitle(draft), ...observeAnnexes(draft)]
}

/** 发文机关名称 + 事由 + 文种 */
function observeTitle({ title, kind, issuers }: DocumentDraft): Observation[] {
  const shown = title.trim()
  if (shown === '') return [saw('title-missing', 'title')]
  const bare = shown.replace(/[（(][^（）()]*[）)]$/, '')
  const ending = KINDS.find(one => bare.endsWith(one)) ?? (bare.endsWith('令') ? '命令' : undefined)
  const seen: Observation[] = []
  if (ending === undefined) seen.push(saw('title-without-kind', 'title', shown))
  else if (ending !== kind) seen.push(saw('title-of-other-kind', 'title', ending))
  if (!issuers.some(name => name.trim() !== '' && bare.startsWith(name.trim())))
    seen.push(saw('title-without-issuer', 'title', shown))
  if (PUNCTUATED.test(bare)) seen.push(saw('title-punctuated', 'title', shown))
  return seen
}

/** 附件说明 and what the text says of annexes. */
function observeAnnexes({ annexes, body }: DocumentDraft): Observation[] {
  const seen = annexes.flatMap(({ title, body: content }, index): Observation[] => {
    const at = `annexes.${index}.title`
    if (blank(title)) return [saw('annex-untitled', at)]
    return [
      ...(PUNCTUATED.test(title.trim()) ? [saw('annex-punctuated', at, title)] : []),
      ...(content.length === 0 ? [saw('annex-empty', at, title)] : []),
    ]
  })
  const mentions = body.flatMap((block, index) => {
    if (block.kind === 'table') return []
    const text = block.text + (block.kind === 'heading' ? (block.run ?? '') : '')
    return [...text.matchAll(/附件\s*(\d{1,2})?/g)].map(([said, number]) => ({
      at: `body.${index}`,
      said,
      number: number === undefined ? 1 : Number(number),
    }))
  })
  for (const { at, said, number } of mentions) if (number > annexes.length) seen.push(saw('annex-dangling', at, said))
  if (annexes.length > 0 && mentions.length === 0) seen.push(saw('annex-unmentioned', 'annexes.0.title'))
  return seen
}
