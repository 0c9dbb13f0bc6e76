import { z } from 'zod'
import { fill, type Text } from '#base/language.ts'

const text = (hans: string, hant: string, en: string): Text => ({ 'zh-Hans': hans, 'zh-Hant': hant, en })

/** What the entries of a document that goes out say. */
export const ISSUING_TEXTS: Readonly<Record<string, Text>> = {
  'document.signed': text(
    '{unit}{name}签发第 {version} 稿，{on}',
    '{unit}{name}簽發第 {version} 稿，{on}',
    '{name} ({unit}) signed version {version} on {on}',
  ),
  'document.rechecked': text(
    '复核：与签发的第 {version} 稿一致',
    '複核：與簽發的第 {version} 稿一致',
    'Checked again: it is version {version} as it was signed',
  ),
  'document.numbered': text(
    '取字号 {number}，印 {copies} 份',
    '取字號 {number}，印 {copies} 份',
    'Took the number {number}, {copies} copies',
  ),
  'number.voided': text('{number} 作废：{reason}', '{number} 作廢：{reason}', 'Voided {number}: {reason}'),
  'document.pressed': text(
    '{organs}在 {number} 上用印',
    '{organs}在 {number} 上用印',
    '{organs} gave its chop for {number}',
  ),
  'document.chopped': text(
    '{number} 用印，生成正式文件',
    '{number} 用印，產生正式文件',
    'Chopped {number}; its file was made',
  ),
  'document.printed': text(
    '{number} 生成正式文件，不加盖印章',
    '{number} 產生正式文件，不加蓋印章',
    'Made the file of {number}, without a chop',
  ),
  'recipients.listed': text('{number} 分送范围：{names}', '{number} 分送範圍：{names}', '{number} goes to {names}'),
  'document.sent': text('{number} 分送：{names}', '{number} 分送：{names}', 'Sent {number} to {names}'),
  'delivery.received': text('{recipient}签收（{by}）', '{recipient}簽收（{by}）', '{recipient} signed for it ({by})'),
  'delivery.returned': text(
    '{recipient}退回（{by}）：{reason}',
    '{recipient}退回（{by}）：{reason}',
    '{recipient} sent it back ({by}): {reason}',
  ),
  'delivery.urged': text('催{recipient}签收', '催{recipient}簽收', 'Urged {recipient} to sign for it'),
  'delivery.answered': text('{recipient}答复：{text}', '{recipient}答覆：{text}', '{recipient} answered: {text}'),
  'document.viewed': text('查看了公文《{title}》', '檢視了公文《{title}》', 'Looked at the document {title}'),
  'document.taken': text(
    '取走公文《{title}》，每页带标识',
    '取走公文《{title}》，每頁帶標識',
    'Took a copy of the document {title}, marked on every page',
  ),
  'draft.taken': text(
    '取走文稿《{title}》（{as}），每页带标识',
    '取走文稿《{title}》（{as}），每頁帶標識',
    'Took the draft {title} ({as}), marked on every page',
  ),
  'delivery.opened': text(
    '打开了发给{recipient}的文件{numbers}',
    '開啟了發給{recipient}的檔案{numbers}',
    'Opened what was sent to {recipient}{numbers}',
  ),
  'delivery.printed': text(
    '印制发给{recipient}的文件{numbers}',
    '印製發給{recipient}的檔案{numbers}',
    'Printed what goes to {recipient}{numbers}',
  ),
  'document.revoked': text(
    '{number} {how}：{reason}（{source}）',
    '{number} {how}：{reason}（{source}）',
    '{number} {how}: {reason} ({source})',
  ),
  'arrival.received': text(
    '签收 {partner} 发来的 {number}',
    '簽收 {partner} 發來的 {number}',
    'Signed for {number} from {partner}',
  ),
}

const NUMBERED = text('（份号 {copies}）', '（份號 {copies}）', ' (copies {copies})')
const HOW: Readonly<Record<string, Text>> = {
  withdraw: text('撤回', '撤回', 'was withdrawn'),
  repeal: text('废止', '廢止', 'was repealed'),
  annul: text('撤销', '撤銷', 'was annulled'),
}

const Named = z.object({ name: z.string() })

/** What of an entry's body has to be put into words; nothing for other kinds. */
export function issuingParams(
  kind: string,
  body: Readonly<Record<string, unknown>>,
  say: (text: Text) => string,
  separator: string,
): Record<string, string> | null {
  if (kind === 'document.sent' || kind === 'recipients.listed') {
    const list: unknown = kind === 'document.sent' ? body['to'] : body['recipients']
    const names = z
      .array(Named)
      .catch([])
      .parse(list)
      .map(one => one.name)
    return { names: names.join(separator) }
  }
  if (kind === 'delivery.opened' || kind === 'delivery.printed') {
    const copies = z.string().catch('').parse(body['copies'])
    return { numbers: copies === '' ? '' : fill(say(NUMBERED), { copies }) }
  }
  if (kind === 'document.signed' && body['unit'] === undefined) return { unit: '' }
  const how = kind === 'document.revoked' ? HOW[String(body['how'])] : undefined
  return how ? { how: say(how) } : null
}
