/** Words of the library, Simplified Chinese: the source of the other languages. */
export const libraryTexts = {
  'place.library': '知识',
  'library.text': '规则引用的法规条文，搜得到、打得开；以往怎么答复的，也从这里找',
  'library.search': '搜条文，例如：复查',
  'library.precedents': '看以往办结的“{words}”',
  'library.cited': '规则引用：{source}',
  'library.begin': '搜一个词，或从规则点进来',
  'library.beginText': '两个字就能搜；页面上凡写着依据的地方，点一下就是条文',
  'library.none': '没有找到条文',
  'library.noneText': '换个说法再搜；这里只收规则引用到的条文',
  'library.lacks': '这份依据的条文还没有收进来，或者它是本机关设定、惯例',
  'library.citedBy': '这些事项的规则引用它：',
  'cited.open': '打开{source}',
}
