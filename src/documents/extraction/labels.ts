import type { Line } from './source.ts'

/** What a label on a web page or a form says about the value behind it. */
export type LabelMeaning =
  | 'title'
  | 'number'
  | 'from'
  | 'publisher'
  | 'to'
  | 'date'
  | 'issued'
  | 'published'
  | 'urgency'
  | 'secrecy'
  | 'kind'
  | 'signer'
  | 'letterTitle'
  | 'letterFrom'
  | 'letterDate'
  | 'letterMark'
  | 'other'

const LABELS: ReadonlyArray<readonly [LabelMeaning, string]> = [
  ['title', '标题 文件标题 公文标题 名称 文件名称 信息名称 信息标题'],
  ['number', '发文字号 文号 发文文号 公文字号 文件字号 文件编号 发布文号'],
  ['from', '发文机关 发文单位 制发机关 制发单位 制文机关 制文单位 发电单位'],
  [
    'publisher',
    '发布机构 发布机关 发布单位 公开机构 公开主体 公开单位 信息来源 来源 文章来源 信息发布单位 责任部门 公开责任部门 公开责任单位',
  ],
  ['to', '主送 主送机关 主送单位'],
  ['date', '成文日期 成文时间'],
  ['issued', '发文日期 发文时间 生成日期 制发日期 签发日期 印发日期'],
  ['published', '发布日期 发布时间 公开日期 公开时间 更新时间 上传时间 录入时间 发稿时间 时间 日期'],
  ['urgency', '紧急程度 缓急 缓急程度 等级'],
  ['secrecy', '密级 秘密等级'],
  ['kind', '文种 公文种类 公文类型'],
  ['letterTitle', '信件标题 来信标题 留言标题 诉求标题 信访标题 邮件标题 投诉标题 咨询标题 信件主题 来信主题'],
  [
    'letterFrom',
    '来信人 写信人 信访人 留言人 投诉人 反映人 来电人 咨询人 诉求人 写信人姓名 来信人姓名 网友 网友昵称 昵称',
  ],
  [
    'letterDate',
    '来信时间 来信日期 写信时间 写信日期 留言时间 留言日期 提交时间 信访时间 信访日期 来电时间 诉求时间 投诉时间 受理时间 受理日期 反映时间',
  ],
  [
    'letterMark',
    '内容 信件内容 来信内容 留言内容 诉求内容 信访内容 回复内容 答复内容 回复时间 答复时间 回复部门 答复部门 回复单位 答复单位 信件编号 信访编号 工单编号 留言编号 来信编号 受理编号 查询码 信件类型 信件类别 诉求类型 受理单位 承办单位 办理单位 满意度 再次反馈 再次回复 再次回复部门 再次回复时间',
  ],
  [
    'other',
    '索引号 索引 主题分类 主题词 主题 公文时效 有效性 效力状态 时效性 是否有效 公开方式 公开形式 公开范围 公开属性 公开类别 信息分类 信息类别 组配分类 体裁分类 服务对象 分类 类别 生效日期 实施日期 废止日期 失效日期 有效期 浏览次数 点击数 访问量 阅读次数 阅读 浏览量 点击率 字体 字号 字体大小 作者 编辑 责任编辑 审核 责编 校对 初审 复审 终审 关键词 关键字 摘要 内容概述 视力保护色 保护视力色 分享到 分享 打印 下载 语言 统一登记号 登记号 规范性文件编号 统一编号 有效期限 是否同意公开 办理结果 公开选项 网站标识码 当前位置 您的位置 您现在的位置 所在位置 打开方式 稿源 供稿 供稿单位 撰稿 记者 通讯员 收藏 份号 页数 格式 载体类型',
  ],
]

export interface Label {
  meaning: LabelMeaning
  value: string
  /** Offsets of the value in the line's text. */
  start: number
  end: number
}

const MEANING = new Map<string, LabelMeaning>(
  LABELS.flatMap(([meaning, words]) => words.split(' ').map(word => [word, meaning] as const)),
)
const spread = (word: string) => [...word].join('[ ]{0,8}')
/** Longest first, so that 发文字号 is not read as 字号. */
const ANY = [...MEANING.keys()]
  .toSorted((a, b) => b.length - a.length)
  .map(spread)
  .join('|')
const FIRST = new RegExp(`^[【[〔(·•\\-*]?[ ]?(?:${ANY})[ ]{0,8}[】\\]〕)]?[ ]{0,4}(?::|\\t)`)
const EVERY = new RegExp(`(?<![\\p{Script=Han}])[【[〔(·•*]?[ ]?(${ANY})[ ]{0,8}[】\\]〕)]?[ ]{0,4}(?::|\\t)`, 'gu')

/**
 * The labels of a line, when it begins with one: `索 引 号: 123  发文字号: 某政发〔2020〕1号  公开方式:` has three.
 * Lines over 600 characters are text, not furniture.
 */
export function readLabels(line: Line): Label[] {
  if (line.text.length > 600 || !FIRST.test(line.text)) return []
  const found = [...line.text.matchAll(EVERY)]
  return found.map((match, at) => {
    const from = match.index + match[0].length
    const to = found[at + 1]?.index ?? line.text.length
    const slice = line.text.slice(from, to)
    const value = slice.trim()
    const start = from + (value === '' ? 0 : slice.indexOf(value))
    return {
      meaning: MEANING.get((match[1] ?? '').replace(/ /g, '')) ?? 'other',
      value,
      start,
      end: start + value.length,
    }
  })
}
