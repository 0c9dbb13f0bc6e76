import { ABSENT, doubtful, sureIf } from './field.ts'
import { isPersonName } from './names.ts'
import { given, isWholeValue, labelled, type Page } from './page.ts'
import type { Line } from './source.ts'
import { closeUp } from './tidy.ts'
import type { Field } from './types.ts'

/** 我是柳桥镇河西村村民王秀英: who writes says so in the first sentences. */
const SELF =
  /(?:我是|我叫|本人(?:系|是)?|我们是)([^,，。;；:：!！?？]{0,24}?(?:村民|居民|业主|市民|群众|家长|职工|员工|退休教师|租户|商户|学生|老人)们?)?(?:,|叫|名叫)?([\u4e00-\u9fff]{2,4})?(?=[,，。;；、(（]|现|住|家|的|反映|$)/
/** 导航三小区居民, alone on a line below the title. */
const GROUP = /^[^,，。;；:：!！?？\d]{2,30}(?:居民|村民|业主|市民|群众|家长|职工|商户)们?$/
const SIGNED = /^(?:反映人|来信人|投诉人|举报人|申请人|写信人|信访人)?:? *([\u4e00-\u9fff](?: ?[\u4e00-\u9fff]){1,3})$/

/** Answers stand below these on the pages of letter boxes; what is in them is the office's. */
const ANSWER =
  /^(?:受理回复|回复(?:内容|部门|时间|单位)?|答复(?:内容|部门|时间|单位)?|办理(?:结果|情况)|留言已被|官方回复)(?: ?:|$| )/

/** The lines of the letter itself, without the answer below it. */
export function linesOfLetter(page: Page): readonly Line[] {
  const { lines } = page.source
  const answer = lines.findIndex((line, at) => at > 0 && (ANSWER.test(line.text) || isAnswer(line.text)))
  return answer < 0 ? lines : lines.slice(0, answer)
}

const isAnswer = (text: string): boolean =>
  /(?:收悉|您(?:所)?反映的).{0,40}(?:回复|答复|核实|情况)/.test(text.slice(0, 120))

/**
 * Who wrote a letter: as a form labels it, as the signature or the first sentence says it. Only a form's label is sure;
 * an organ's signature below is whoever answered.
 */
export function readAsker(page: Page): Field {
  if (!page.isLetter) return ABSENT
  const label = labelled(page, 'letterFrom')[0]
  if (label) {
    const isOnly = labelled(page, 'letterFrom').every(one => one.value === label.value)
    const where = page.source.where(label.line, label.start, label.end)
    const isWhole = isOnly && isWholeValue(page, label) && page.labels.length >= 2 && label.value.length <= 30
    return sureIf(isWhole, closeUp(label.value), where)
  }
  const lines = linesOfLetter(page)
  return signedBy(page, lines) ?? introduced(page, lines) ?? grouped(page, lines) ?? ABSENT
}

function signedBy(page: Page, lines: readonly Line[]): Field | null {
  for (const line of lines.slice(1).toReversed().slice(0, 6)) {
    const match = SIGNED.exec(line.text)
    const name = match?.[1]?.replaceAll(' ', '') ?? ''
    if (!isPersonName(name)) continue
    const start = line.text.indexOf(match?.[1] ?? '')
    return doubtful(name, page.source.where(line, start, line.text.length))
  }
  return null
}

function introduced(page: Page, lines: readonly Line[]): Field | null {
  for (const line of lines.slice(0, 8)) {
    const match = SELF.exec(line.text.slice(0, 200))
    const [whole = '', group = '', name = ''] = match ?? []
    const value = isPersonName(name) ? name : group
    if (!match || value === '') continue
    const start = match.index + whole.indexOf(value)
    return doubtful(value, page.source.where(line, start, start + value.length))
  }
  return null
}

function grouped(page: Page, lines: readonly Line[]): Field | null {
  const line = lines.slice(0, 6).find(one => GROUP.test(one.text))
  return line ? doubtful(line.text, page.source.where(line, 0, line.text.length)) : null
}

const UNIT =
  '省|自治区|市|区|县|镇|乡|街道|办事处|社区|村(?!民)|小区|花园|新村|家园|公寓|大厦|(?<![道公马铁线思网电修水没])路(?![灯面口况边上段基])|' +
  '大街|街|巷|大道|大桥|桥|广场|公园|(?<!上)(?:小学|中学|幼儿园)|医院|市场|车站|工业园'
/** Letters of a name; the others are of the sentence round it. */
const LETTER = '(?:(?![的了是在去今年把给请没有无不])[\\u4e00-\\u9fff])'
const PLACE = new RegExp(
  `${LETTER}{1,8}?(?:${UNIT})(?:${LETTER}{0,8}?(?:${UNIT})){0,4}(?:[A-Za-z\\d一二三四五六七八九十]{1,4}(?:号楼|号|栋|幢|排|组|单元|楼|期|座)(?:-{1,2}|至|到)?){0,4}`,
  'g',
)
/** What stands before a place in a sentence and is none of its name. */
const BEFORE =
  /^(?:尊敬的|各位|我们?是|我们?家?住在?|家住|住在?|位于|关于|沿着?|连接|穿过|经过|反映|举报|投诉|请问|咨询|建议|希望|现在|目前|在|从|到|于|是|由|因|对|把|被|将|我们?|你们?|这|那|该|本|其|就|又|也|都|和|与|及|的|一直|整个|附近)+/
/** 市长, 区政府, 小区里: the word goes on, or names no place. */
const GOES_ON = /^(?:长|政府|委|领导|里|内|的人|民)/

/** Where it is: the place that the title names, or the first one of the text. Never sure. */
export function readPlace(page: Page, title: Field): Field {
  if (!page.isLetter) return ABSENT
  const lines = linesOfLetter(page)
  const titled = lines.filter(line => line.number === title.where?.line)
  const own = page.labels.filter(label => label.meaning === 'letterMark').map(label => label.line)
  for (const line of [...titled, ...lines.filter(one => !own.includes(one) || one.text.length > 20)]) {
    for (const match of line.text.slice(0, 1000).matchAll(PLACE)) {
      const before = BEFORE.exec(match[0])?.[0] ?? ''
      const value = match[0].slice(before.length).replace(/(?:-{1,2}|至|到)$/, '')
      if (value.length < 3 || GOES_ON.test(line.text.slice(match.index + match[0].length))) continue
      const start = match.index + before.length
      return doubtful(value, page.source.where(line, start, start + value.length))
    }
  }
  return ABSENT
}

const REQUEST =
  /(?:反映|投诉|举报|咨询|希望|请求|恳请|恳求|要求|建议|强烈要求|请.{0,10}(?:解决|处理|查处|协调|帮助|核实))/
const LONGEST_REQUEST = 60

/** What a letter without a title wants, in its own words: the first sentence that asks for something. */
export function readRequest(page: Page): Field {
  for (const line of linesOfLetter(page)) {
    for (const match of line.text.slice(0, 2000).matchAll(/[^。!?;！？；]+/g)) {
      const clause = match[0].trim()
      if (!REQUEST.test(clause)) continue
      const from = clause.length > LONGEST_REQUEST ? clause.search(REQUEST) : 0
      const value = clause.slice(from, from + LONGEST_REQUEST)
      const start = match.index + match[0].indexOf(value)
      const end = start + value.length
      return doubtful(closeUp(given(page, line, start, end)), page.source.where(line, start, end))
    }
  }
  return ABSENT
}
