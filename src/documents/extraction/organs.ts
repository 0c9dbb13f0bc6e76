/**
 * Names of organs, told by their endings: nothing here knows a place or an office by name. A name with a verb in front
 * (转发省府办公厅) or a sentence behind is no organ.
 */
const ENDING =
  /(?:政府|办公厅|办公室|政府办|区委办|县委办|市委办|省委办|府办|委员会|委|国务院|中央|[^关中]局|厅|[^内全一]部|法院|检察院|研究院|医院|学院|科学院|大学|学校|中学|小学|幼儿园|总署|公署|署|行署|处|科|中心|总社|报社|社|公司|集团|党组|领导小组|指挥部|总队|支队|大队|中队|队|派出所|研究所|事务所|供电所|税务所|司法所|总站|站|银行|支行|协会|商会|学会|基金会|联合会|妇联|工商联|残联|科协|文联|侨联|总工会|工会|管委会|居委会|村委会|委会|主席团|代表大会|代表大会第.{1,4}次会议|人大|政协|警察|兵团|军区|军分区|总值班室|值班室|督查室|林场|农场|牧场|厂|矿|馆|园区|开发区|街道|镇|乡)$/

/** Ways to name several at once in an address (规范化简称、统称). */
const COLLECTIVE =
  /^[^,:。\d]{0,14}(?:各|全体|有关|直属|驻|所属|局属|区属|县属|市属|本|下属).{0,24}(?:部门|单位|机构|团体|组织|机关|院校|学校|企业|公司|县|市|区|省|自治区|直辖市|州|盟|旗|乡|镇|街道|街办|办事处|支部|总支|办|局|委|处|室|科|股|科室|处室|股室|所|站|队|院|系|中心|园区|开发区|社区|村|行|社|党委|党组|工委|团委|成员|同志|委员|代表|高校|银行|协会|人民政府|政府)$/

/** Parts of a page that end like an organ. */
const WEB_SITE = /(?:网站|门户网|官网|子站|专栏)$/

const NOT_A_NAME = /[。;!?"“”《》<>〈〉=+#@|\\]|文件/
/** What is left of a number or a date that broke before its last character. */
const REST_OF_NUMBER = /^[号期年月日〕\])]/
/** Words a sentence or a label begins with; the exceptions are places and offices that begin with the same character. */
const VERB_FIRST =
  /^(?:转发|印发|批转|转呈|关于|有关|对(?!外)|就|向(?!阳)|致(?!公)|答复|同意|调整|成立|由|经(?!济|贸|信|开|棚)|请|根据|按照|依据|为|现|将(?!乐)|在|从(?!江|化)|到|以|把|被|让(?!胡路)|给|报|送|抄|即(?!墨)|并|和(?!平|田|龙|顺|静|县|林|硕|布|政)|与|及|或|但|如(?!皋|东)|若(?!羌|尔)|因|其|该|此|这|那(?!曲|坡)|我|你|您|他|责任|牵头|配合|主办|承办|协办|申报|填报|成员|联系|附件|主送|回复|受理|办理|来信|发文|发布|制发|印制|主管|报送|起草|使用|施工|监理|中标)/

const MARKS_OF_A_SENTENCE = /(?:的|了|是|等问题|如下|以下)$/

/** Whether the whole string reads as the name of one organ. At most 40 characters: longer is a sentence. */
export function isOrgan(name: string): boolean {
  const bare = withoutBrackets(name).replace(/\s+/g, '')
  return (
    bare.length >= 3 &&
    bare.length <= 40 &&
    !NOT_A_NAME.test(bare) &&
    !REST_OF_NUMBER.test(bare) &&
    !/[,、:\d]/.test(bare) &&
    !VERB_FIRST.test(bare) &&
    !WEB_SITE.test(bare) &&
    ENDING.test(bare)
  )
}

/** Columns of a table and headings that end in 单位 or 部门 and address nobody. */
const COLUMN =
  /^(?:下列|上述|以下|如下|具体|参会|参加|参评|检查|考核|评价|适用|调查|服务|工作|组织|领导|监督|审批|许可|执法|实施|颁奖|获奖|授奖|入选|先进|优秀|用人|招聘|表彰|保障|技术|支持|指导)(?:单位|部门|机构|对象|范围|机关|组织|人员|院校|企业|公司|学校)?$/
const NAMES_ONE =
  /^[^\d,:]{1,18}(?:[局委办厅院署社]|办事处|部门|单位|机构|政府|党组|工委|党委|团体|公司|学校|集团|中心|人大|政协|纪委|总支|支部)$/

/** Whether a part of an address names organs, one by one or collectively (各乡镇人民政府). */
export function isAddressee(part: string): boolean {
  const bare = withoutBrackets(part).replace(/\s+/g, '')
  if (bare.length < 2 || bare.length > 50 || NOT_A_NAME.test(bare) || MARKS_OF_A_SENTENCE.test(bare)) return false
  if (VERB_FIRST.test(bare) && !bare.startsWith('有关')) return false
  if (COLUMN.test(bare) || /关于|通知|决定|报告|请示|批复|〔|号$/.test(bare)) return false
  return COLLECTIVE.test(bare) || isOrgan(bare) || NAMES_ONE.test(bare)
}

const isName = (part: string): boolean =>
  part.length <= 40 &&
  !NOT_A_NAME.test(part) &&
  !MARKS_OF_A_SENTENCE.test(part) &&
  !/关于|通知|〔/.test(part) &&
  (part.startsWith('有关') || !VERB_FIRST.test(part))

/** 各委、办、局: the last ones are one character and no names. */
const SHORT_TAIL = /(?:、(?:[办局委厅处科股院行社镇乡]|党组|党委|总支|支部))+(?=$|[,、;])/g

/** Whether a whole address names organs: the last part has to, the others have to look like names (各省、自治区、…). */
export function isAddress(text: string): boolean {
  if (text.length > 400 || /[。!?]|\d{4}年/.test(text)) return false
  const groups = withoutBrackets(text)
    .replace(SHORT_TAIL, '')
    .split(/[,;]|(?<=\S) (?=各)/)
    .map(namesIn)
    .filter(names => names.length > 0)
  const names = groups.flat()
  const last = names.at(-1)
  if (last === undefined || !isAddressee(last) || !names.every(isName)) return false
  const strong = names.filter(isAddressee).length
  // 北京市、天津市、甘肃省人民政府: the last of a group says what all of them are
  return strong * 2 >= names.length - 2 || groups.every(group => isAddressee(group.at(-1) ?? ''))
}

const namesIn = (group: string): string[] =>
  group
    .split('、')
    .map(name => name.trim())
    .filter(name => name !== '')

/** `(印章)` and every other remark in brackets. */
function withoutBrackets(text: string): string {
  return text.replace(/\([^()]{0,40}\)/g, '')
}

/** Endings after which another organ's name may follow when names were run together. */
const INNER =
  /人民政府|委员会|[省市区县州镇乡]委|办公[厅室]|[局厅]|法院|检察院|[^中西东南北内外全一干]部(?=.+[局厅部委]$)/g
const GOES_ON =
  /^(?:办公[厅室]|党组|党委|机关|纪|组织部|宣传部|统战部|社会工作部|政法|网信|网络|改革|全面|财经|农村|农业|机构|编制|老干部|巡察|巡视|直属|党校|人民武装|外事|台湾|教育|审计|军民|国家|研究室|督查|信访|常务|常委|政策|接待|机要|保密|档案|政府|参事|驻|国资|国有|发展|交通警察|特警|治安|刑事|[^市县区省]{0,8}(?:分局|支队|大队|中队|中心|处|科|股|室|站|所|队|院|校)$)/

/** Whether a name could be two names run together (某县教育局某县财政局), which no reader can split safely. */
export function mayBeSeveral(name: string): boolean {
  const bare = name.replace(/\s+/g, '')
  for (const match of bare.matchAll(INNER)) {
    const rest = bare.slice(match.index + match[0].length)
    if (rest !== '' && !GOES_ON.test(rest)) return true
  }
  return /等.{0,6}$/.test(bare)
}

/**
 * Whether two names are the same organ, one being short for the other (区政府办公室, 某市某区人民政府办公室): the same
 * abbreviations, and nothing but a place dropped in front. A government is not its office, a county not its township.
 */
export function isSameOrgan(one: string, other: string): boolean {
  const [short = '', long = ''] = [one, other].map(abbreviated).toSorted((a, b) => a.length - b.length)
  if (short.length < 2 || !long.endsWith(short)) return false
  const dropped = long.slice(0, long.length - short.length)
  if (dropped === '' || /(?:[省市区县州盟旗镇乡]|中共)$/.test(dropped)) return true
  return /^[省市区县州盟旗镇乡]/.test(short) && /^(?:.*[省市州盟])?[^省市区县州盟旗镇乡]{1,4}$/.test(dropped)
}

/** 规范化简称 of the words that names are usually shortened by. */
function abbreviated(name: string): string {
  return withoutBrackets(name)
    .replace(/\s+/g, '')
    .replace(/中国共产党/g, '中共')
    .replace(/(?:人民)?政府/g, '府')
    .replace(/委员会/g, '委')
    .replace(/工作委|党工委/g, '工委')
    .replace(/办公([室厅])/g, '办')
}
