/** Words of the library, Traditional Chinese. */
export const libraryTexts = {
  'place.library': '知識',
  'library.text': '規則引用的法規條文，搜得到、打得開；以往怎麼答覆的，也從這裡找',
  'library.search': '搜條文，例如：複查',
  'library.precedents': '看以往辦結的「{words}」',
  'library.cited': '規則引用：{source}',
  'library.begin': '搜一個詞，或從規則點進來',
  'library.beginText': '兩個字就能搜；頁面上凡寫著依據的地方，點一下就是條文',
  'library.none': '沒有找到條文',
  'library.noneText': '換個說法再搜；這裡只收規則引用到的條文',
  'library.lacks': '這份依據的條文還沒有收進來，或者它是本機關設定、慣例',
  'library.citedBy': '這些事項的規則引用它：',
  'cited.open': '打開{source}',
}
