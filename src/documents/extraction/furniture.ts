/** What web pages put round a document and nobody wrote into it. */
const FURNITURE = [
  // the printed form of a telegram, and the number of the office that sent it over
  /^(?:传 ?真 ?电 ?报|内 ?部 ?明 ?电|明 ?传 ?电 ?报|发 ?电|(?:发 ?电 ?单 ?位|签 ?批 ?盖 ?章|签 ?批|发 ?往)[: ].{0,60}|\S{0,4}机发 {0,4}\d.{0,10})$/,
  /^(?:首页|主页|网站首页)(?: ?[>»›/-]|$)/,
  / [>»›] .{1,40} [>»›] /,
  /^(?:字体|字号)? ?[:[(【]? ?(?:大|小|特大) ?[/|\] ]* ?(?:中|大) ?[/|\] ]* ?(?:小|中)/,
  /^[[(【]? ?(?:打印|关闭|收藏|分享|下载|返回|纠错|朗读|繁体|无障碍|放大|缩小|默认|复制链接|扫一扫).{0,30}$/,
  /^(?:上一[篇条]|下一[篇条]|相关(?:链接|文件|稿件|阅读|解读|新闻|附件)|政策解读|文件下载|图解|扫描二维码|附件下载)/,
  /(?:ICP备|公网安备|版权所有|Copyright|网站标识码|主办单位?:|网站地图|技术支持|建议使用.{0,20}浏览器)/i,
  /^https?:\/\//i,
  /^(?:浏览|点击|阅读|访问)(?:次数|量|数)? ?\d*/,
  /^\d+ ?次?(?:浏览|阅读|点击)/,
  /^(?:19|20)\d\d[-/.年]\d{1,2}[-/.月]\d{1,2}日? +\d{1,2}:\d\d(?::\d\d)?(?: .{0,40})?$/,
  /^\(此页无正文\)$/,
  /^信件公示|^信息公开$|^政府信息公开$|^政务公开$|^规范性文件$|^政策文件$|^公文公报$|^通知公告$|^公示公告$|^正文$|^文件内容$/,
  /^[\p{P}\p{S}\d\s]{1,12}$/u,
]

/** Whether a line belongs to the page and not to the document. */
export function isFurniture(text: string): boolean {
  const bounded = text.slice(0, 300)
  return (
    FURNITURE.some(pattern => pattern.test(bounded)) &&
    !/[〔〕\u4e00-\u9fff]{0,12}[〔[(]\d{4}[〕\])]\d{1,4}号/.test(bounded)
  )
}
