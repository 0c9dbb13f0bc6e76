import { error } from './error-text.ts'

/** What can stand in the way of a document that is to go out. */
export const ISSUE_ERRORS = {
  DOCUMENT_MISSING: error(
    422,
    '还没有存好的文稿，先起草并存为一稿',
    '還沒有存好的文稿，先起草並存為一稿',
    'There is no kept draft yet: write it and keep a version',
  ),
  DOCUMENT_UNSIGNED: error(
    422,
    '文稿的第 {version} 稿还没有签发：签发后有改动的，按程序报原签批人复审',
    '文稿的第 {version} 稿還沒有簽發：簽發後有改動的，按程序報原簽批人複審',
    'Version {version} was not signed: what is changed after the signature goes back to whoever signed',
  ),
  DOCUMENT_ISSUED: error(
    409,
    '《{number}》已成正式文件，不能再改：先作废字号，已分送的撤销或者废止',
    '《{number}》已成正式文件，不能再改：先作廢字號，已分送的撤銷或者廢止',
    '{number} is a file already and cannot be changed: void its number, or revoke it once it was sent',
  ),
  DOCUMENT_UNNUMBERED: error(
    422,
    '还没有发文字号，先登记取号',
    '還沒有發文字號，先登記取號',
    'It has no number yet: register it first',
  ),
  SERIES_UNKNOWN: error(
    422,
    '机关代字“{code}”没有在设置里登记，不能取号',
    '機關代字「{code}」沒有在設定裡登記，不能取號',
    'The organ code {code} is not among the office’s series, so no number can be taken',
  ),
  SERIES_TAKEN: error(
    409,
    '机关代字“{code}”已经登记',
    '機關代字「{code}」已經登記',
    'The organ code {code} is there already',
  ),
  NUMBER_VOID: error(409, '这个字号已经作废', '這個字號已經作廢', 'This number is void already'),
  NUMBER_SENT: error(
    409,
    '已分送的公文不能作废字号，请撤销或者废止',
    '已分送的公文不能作廢字號，請撤銷或者廢止',
    'The number of a document that was sent cannot be voided: revoke or repeal it',
  ),
  CHOP_UNFIT: error(
    422,
    '印章图片不合用（{detail}）：要背景透明的 PNG，边长 200 至 4000 像素',
    '印章圖片不合用（{detail}）：要背景透明的 PNG，邊長 200 至 4000 像素',
    'The picture is no chop ({detail}): it has to be a PNG with a transparent ground, 200 to 4000 pixels wide',
  ),
  CHOP_MISSING: error(
    422,
    '“{organs}”还没有存入印章，请印章保管人先存入',
    '「{organs}」還沒有存入印章，請印章保管人先存入',
    'No chop of {organs} is kept yet: whoever keeps the chops adds it first',
  ),
  CHOP_KEY_MISSING: error(
    422,
    '印章密钥缺失，已存的印章打不开，也不能再存。请系统管理员把原来的 chop.key 放回数据目录后重新启动；确实找不回来，停用全部旧印章，重新启动后再存入',
    '印章金鑰缺失，已存的印章打不開，也不能再存。請系統管理員把原來的 chop.key 放回資料目錄後重新啟動；確實找不回來，停用全部舊印章，重新啟動後再存入',
    'The key of the chops is missing: kept chops do not open, and no other is kept. Whoever runs the system puts the old chop.key back into the data folder and starts again; if it is lost, end all old chops, start again and enter them anew',
  ),
  CHOP_KEY_ANOTHER: error(
    422,
    '“{organ}”的印章是用另一把密钥存的，现在的密钥打不开。请系统管理员找回原来的 chop.key，或者由印章保管人重新存入',
    '「{organ}」的印章是用另一把金鑰存的，現在的金鑰打不開。請系統管理員找回原來的 chop.key，或者由印章保管人重新存入',
    'The chop of {organ} was kept under another key and does not open with this one. Whoever runs the system finds the old chop.key, or whoever keeps the chops enters it anew',
  ),
  CHOP_OWED: error(
    422,
    '有发文机关署名的公文应当加盖印章',
    '有發文機關署名的公文應當加蓋印章',
    'A document that its issuer signs has to be chopped',
  ),
  CHOP_UNASKED: error(
    422,
    '文稿选的是不加盖印章的格式，请选“不加盖印章”',
    '文稿選的是不加蓋印章的格式，請選「不加蓋印章」',
    'The draft has the layout without a chop: choose that outcome',
  ),
  DOCUMENT_UNMADE: error(
    422,
    '还没有生成正式文件，先印制用印',
    '還沒有生成正式文件，先印製用印',
    'Its file was not made yet: print and chop it first',
  ),
  DOCUMENT_SENT: error(409, '已经分送', '已經分送', 'It was sent already'),
  DOCUMENT_UNSENT: error(
    409,
    '还没有分送；没有分送的，作废字号即可',
    '還沒有分送；沒有分送的，作廢字號即可',
    'It was not sent yet: void its number instead',
  ),
  DOCUMENT_REVOKED: error(409, '已经撤回、废止或者撤销', '已經撤回、廢止或者撤銷', 'It was revoked already'),
  DOCUMENT_RECEIVED: error(
    409,
    '“{names}”已经签收，不能撤回，请废止或者撤销',
    '「{names}」已經簽收，不能撤回，請廢止或者撤銷',
    '{names} signed for it already: repeal or annul it instead',
  ),
  DELIVERY_SETTLED: error(409, '已经签收或者退回', '已經簽收或者退回', 'It was signed for or sent back already'),

  // exchange between offices
  PARCEL_INVALID: error(422, '这不是公文交换包', '這不是公文交換包', 'This is no parcel of documents'),
  PARCEL_ALTERED: error(
    422,
    '交换包被改动过，或者不是这个单位签的，没有收下',
    '交換包被改動過，或者不是這個單位簽的，沒有收下',
    'The parcel was altered, or its sender did not sign it; nothing of it was taken',
  ),
  PARCEL_STRANGER: error(
    403,
    '发出单位不在交换单位名单里，没有收下',
    '發出單位不在交換單位名單裡，沒有收下',
    'Its sender is not among the partners; nothing of it was taken',
  ),
  PARCEL_ASTRAY: error(
    422,
    '这个交换包不是发给本机关的，没有收下',
    '這個交換包不是發給本機關的，沒有收下',
    'The parcel is addressed to another office; nothing of it was taken',
  ),
  PARTNER_UNREACHABLE: error(
    503,
    '对方系统联系不上，会自动再送',
    '對方系統聯繫不上，會自動再送',
    'The partner’s installation cannot be reached; it is brought again by itself',
  ),
  PARTNER_REFUSED: error(
    422,
    '对方系统没有收下，会自动再送；一直不通请打电话核对',
    '對方系統沒有收下，會自動再送；一直不通請打電話核對',
    'The partner’s installation did not take it; it is brought again by itself, and if it stays so, telephone',
  ),
  CARD_INVALID: error(
    422,
    '交换名片不对：请把对方给的整行复制过来',
    '交換名片不對：請把對方給的整行複製過來',
    'This is no card: copy the whole line that the other office gave',
  ),
  PARTNER_THERE: error(409, '这个单位已在名单里', '這個單位已在名單裡', 'This partner is on the list already'),
  NOTHING_RECEIVES: error(
    409,
    '没有一个办理事项收来文，不能登记',
    '沒有一個辦理事項收來文，不能登記',
    'No service of this office receives documents, so it cannot be registered',
  ),
} as const
