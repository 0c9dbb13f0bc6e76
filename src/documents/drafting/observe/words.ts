import type { Text } from '#base/language.ts'

const text = (hans: string, hant: string, en: string): Text => ({ 'zh-Hans': hans, 'zh-Hant': hant, en })

/** What each observation says to whoever writes; `{text}` is what was seen, `{amount}` how much of it. */
export const OBSERVATION_WORDS = {
  document: text(
    '这种公文不由本机关发',
    '這種公文不由本機關發',
    'An organ like this does not issue this kind of document',
  ),
  'addressee-named': text(
    '这个文种不发给这样的主送机关',
    '這個文種不發給這樣的主送機關',
    'A document of this kind does not go to these addressees',
  ),
  'addressee-missing': text('还没有主送机关', '還沒有主送機關', 'There is no addressee yet'),
  addressees: text('主送了 {amount} 个上级机关', '主送了 {amount} 個上級機關', 'It is addressed to {amount} superiors'),
  'form-unlike': text('版式与文种不合', '版式與文種不合', 'The layout is not that of its kind'),
  'request-unnamed': text(
    '没有写明答复哪一份请示',
    '沒有寫明答覆哪一份請示',
    'It does not say which request it answers',
  ),
  'request-uncited': text(
    '正文没有引来文的标题和字号',
    '正文沒有引來文的標題和字號',
    'The text does not cite title and number of the request',
  ),
  'title-missing': text('还没有标题', '還沒有標題', 'There is no title yet'),
  'title-without-kind': text('标题里没有法定文种', '標題裡沒有法定文種', 'The title names no statutory kind'),
  'title-of-other-kind': text(
    '标题末尾是“{text}”，与选的文种不同',
    '標題末尾是「{text}」，與選的文種不同',
    'The title ends with {text}, which is not the kind chosen',
  ),
  'title-without-issuer': text('标题没有写发文机关', '標題沒有寫發文機關', 'The title does not name the issuer'),
  'title-punctuated': text('标题末尾有标点', '標題末尾有標點', 'The title ends with punctuation'),
  'urgency-unknown': text('没有“{text}”这种紧急程度', '沒有「{text}」這種緊急程度', 'There is no urgency {text}'),
  'code-missing': text('还没有填机关代字', '還沒有填機關代字', 'The issuer’s code is not filled in'),
  'code-malformed': text(
    '机关代字“{text}”写法不对',
    '機關代字「{text}」寫法不對',
    'The issuer’s code {text} is malformed',
  ),
  'signer-missing': text('没有写签发人', '沒有寫簽發人', 'No signer is named'),
  'signer-named': text(
    '不是上行文，写了签发人“{text}”',
    '不是上行文，寫了簽發人「{text}」',
    'A signer ({text}) is named though it does not go up',
  ),
  'annex-untitled': text('附件没有名称', '附件沒有名稱', 'An annex has no title'),
  'annex-punctuated': text(
    '附件名称“{text}”后面有标点',
    '附件名稱「{text}」後面有標點',
    'The title of the annex {text} ends with punctuation',
  ),
  'annex-dangling': text(
    '正文说到“{text}”，没有这个附件',
    '正文說到「{text}」，沒有這個附件',
    'The text speaks of {text}, which is not there',
  ),
  'annex-empty': text('附件“{text}”没有内容', '附件「{text}」沒有內容', 'The annex {text} is empty'),
  'annex-unmentioned': text('正文没有提到附件', '正文沒有提到附件', 'The text does not mention the annex'),
  'issuer-missing': text('没有署发文机关', '沒有署發文機關', 'No issuer signs'),
  unsealed: text('没有加盖印章', '沒有加蓋印章', 'It is not sealed'),
  'contact-missing': text('附注里没有联系人和电话', '附註裡沒有聯絡人和電話', 'The remark names no contact'),
  'remark-bracketed': text('附注不必写括号', '附註不必寫括號', 'The remark needs no brackets'),
  'copy-repeated': text('“{text}”既主送又抄送', '「{text}」既主送又抄送', '{text} is addressee and in copy'),
  'printer-missing': text('没有写印发机关', '沒有寫印發機關', 'It does not say who prints it'),
  'number-brackets': text(
    '文号“{text}”的年份没有用六角括号',
    '文號「{text}」的年份沒有用六角括號',
    'The year in {text} is not in 〔〕',
  ),
  'number-padded': text(
    '文号“{text}”的序号写法不对',
    '文號「{text}」的序號寫法不對',
    'The serial in {text} is malformed',
  ),
  'text-missing': text('还没有正文', '還沒有正文', 'There is no text yet'),
  'level-left-out': text('“{text}”跳过了一级层次', '「{text}」跳過了一級層次', '{text} leaves out a level'),
  'number-doubled': text(
    '标题里写了序数“{text}”，会重复',
    '標題裡寫了序數「{text}」，會重複',
    'The number {text} is typed and would show twice',
  ),
  'number-typed': text(
    '段落以“{text}”开头，像是标题',
    '段落以「{text}」開頭，像是標題',
    'The paragraph begins with {text} as a heading would',
  ),
  'year-short': text('“{text}”年份没有写全', '「{text}」年份沒有寫全', 'The year in {text} is not whole'),
  'date-in-chinese': text('“{text}”用了汉字日期', '「{text}」用了漢字日期', '{text} is a date in Chinese numerals'),
  'date-padded': text(
    '“{text}”的月、日前多了 0',
    '「{text}」的月、日前多了 0',
    'Month or day in {text} has a zero before it',
  ),
  'date-impossible': text('没有“{text}”这一天', '沒有「{text}」這一天', 'There is no such day as {text}'),
  'money-long': text('“{text}”可以用万元、亿元', '「{text}」可以用萬元、億元', '{text} reads better in 万元 or 亿元'),
  'approximate-twice': text(
    '“{text}”里“约”和“左右”重复',
    '「{text}」裡「約」和「左右」重複',
    '{text} says “about” twice',
  ),
  'punctuation-half': text('“{text}”用了半角标点', '「{text}」用了半形標點', '{text} has half-width punctuation'),
  unpaired: text('“{text}”没有成对', '「{text}」沒有成對', '{text} is not paired'),
  'basis-missing': text('没有写行文理由和依据', '沒有寫行文理由和依據', 'Reason and basis are not given'),
  'level-skipped': text('越级主送“{text}”', '越級主送「{text}」', 'It skips a level to {text}'),
  'level-skipped-silently': text(
    '越级主送“{text}”，没有抄送被越过的机关',
    '越級主送「{text}」，沒有抄送被越過的機關',
    'It skips a level to {text}, and the skipped organ is not in copy',
  ),
  'subordinate-in-copy': text(
    '上行文抄送了下级机关“{text}”',
    '上行文抄送了下級機關「{text}」',
    'It goes up with the subordinate {text} in copy',
  ),
  'major-unapproved': text(
    '重大事项没有写明经谁同意或授权',
    '重大事項沒有寫明經誰同意或授權',
    'It does not say who agreed to the major matter',
  ),
  'tendency-missing': text(
    '转报下级的请示，没有倾向性意见',
    '轉報下級的請示，沒有傾向性意見',
    'A request is passed on without an inclination',
  ),
  'request-copied': text(
    '正文与下级的请示几乎相同',
    '正文與下級的請示幾乎相同',
    'The text is nearly that of the request from below',
  ),
  'further-request': text(
    '一份请示里请求了 {amount} 件事：“{text}”',
    '一份請示裡請求了 {amount} 件事：「{text}」',
    'One request asks for {amount} things: {text}',
  ),
  'request-phrase': text(
    '“{text}”是请示的话，夹在这里',
    '「{text}」是請示的話，夾在這裡',
    '{text} is a request and does not belong here',
  ),
  'person-addressed': text(
    '报给负责人个人“{text}”，没有写交办依据',
    '報給負責人個人「{text}」，沒有寫交辦依據',
    'It is addressed to the person {text} without their order',
  ),
  'issued-by-person': text('以负责人个人名义上报', '以負責人個人名義上報', 'It goes up in the name of a person'),
  'second-superior-not-in-copy': text(
    '受双重领导，没有抄送另一个上级机关',
    '受雙重領導，沒有抄送另一個上級機關',
    'Led by two, and the other superior is not in copy',
  ),
  'superior-not-in-copy': text(
    '重要行文没有抄送直接上级机关',
    '重要行文沒有抄送直接上級機關',
    'It is important, and the direct superior is not in copy',
  ),
  'committee-addressed': text(
    '部门向下级党委、政府“{text}”发指令性公文',
    '部門向下級黨委、政府「{text}」發指令性公文',
    'A department gives orders to {text}',
  ),
  'committee-addressed-unauthorised': text(
    '向下级党委、政府“{text}”行文，没有写明经谁授权',
    '向下級黨委、政府「{text}」行文，沒有寫明經誰授權',
    'It writes to {text} without saying who authorised it',
  ),
  'approval-missing': text(
    '须经审批的事项，没有写明经谁同意',
    '須經審批的事項，沒有寫明經誰同意',
    'It does not say who approved what needs approval',
  ),
  'approval-unwritten': text('文中没有注明已经同意', '文中沒有註明已經同意', 'The text does not state the consent'),
  'not-agreed': text('“{text}”还没有同意', '「{text}」還沒有同意', '{text} has not agreed'),
  'joint-unfit': text(
    '联合行文“{text}”，没有确认同级、职权共同',
    '聯合行文「{text}」，沒有確認同級、職權共同',
    '{text} issue jointly; equal level and shared competence are not confirmed',
  ),
  outward: text('内设机构对外行文', '內設機構對外行文', 'An internal unit writes outwards'),
  length: text('正文 {amount} 字，偏长', '正文 {amount} 字，偏長', 'The text has {amount} characters'),
  burden: text('“{text}”会增加基层负担', '「{text}」會增加基層負擔', '{text} burdens those below'),
  unnumbered: text(
    '发给多个下级机关，却没有文号',
    '發給多個下級機關，卻沒有文號',
    'It goes to several subordinates without a number',
  ),
  'legal-review-missing': text('没有合法性审核意见', '沒有合法性審核意見', 'The legality review is missing'),
  'kind-unlike-matter': text(
    '登记的文种是“{text}”，与文稿不同',
    '登記的文種是「{text}」，與文稿不同',
    'The matter was registered as {text}',
  ),
  'direction-unlike-matter': text(
    '主送机关与登记的行文方向不同，签发人可能不对',
    '主送機關與登記的行文方向不同，簽發人可能不對',
    'Its addressees lie in another direction than its matter says, so another may have to sign',
  ),
  'secrecy-unlike-matter': text(
    '文稿的标注与事项的知悉范围不一致',
    '文稿的標註與事項的知悉範圍不一致',
    'Its mark is not the secrecy of its matter',
  ),
  'copies-uncounted': text(
    '标注“{text}”，但事项不是工作秘密，不会编份号',
    '標註「{text}」，但事項不是工作秘密，不會編份號',
    'It is marked {text}, but its matter is no work secret, and copies get no numbers',
  ),
  'more-than-last-year': text(
    '这将是今年第 {amount} 件，去年全年 {text} 件',
    '這將是今年第 {amount} 件，去年全年 {text} 件',
    'It would be number {amount} of this year; last year had {text}',
  ),
  'masthead-joint': text(
    '联合行文的发文机关标志要么写全，要么只写主办机关',
    '聯合行文的發文機關標誌要麼寫全，要麼只寫主辦機關',
    'On top stand all joint organs, or the leading one alone',
  ),
  'masthead-other': text(
    '发文机关标志“{text}”不是主办机关的名称',
    '發文機關標誌「{text}」不是主辦機關的名稱',
    '{text} on top is not the leading organ',
  ),
  'masthead-bare': text('发文机关标志没有“文件”二字', '發文機關標誌沒有「文件」二字', 'The name on top lacks its 文件'),
  'stamp-missing': text(
    '没有签发人的职务和签名章',
    '沒有簽發人的職務和簽名章',
    'The office and the stamp of whoever signs are missing',
  ),
  'preliminary-missing': text(
    '要上会审议，没有写明办公室初核',
    '要上會審議，沒有寫明辦公室初核',
    'It will be deliberated, and no first examination is named',
  ),
  'competition-review-missing': text(
    '没有公平竞争审查结论',
    '沒有公平競爭審查結論',
    'The review of fair competition is missing',
  ),
} as const satisfies Readonly<Record<string, Text>>

export type Fact = keyof typeof OBSERVATION_WORDS
