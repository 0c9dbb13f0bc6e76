/** Words of letters, and of seeing who asked, Simplified Chinese: the source of the other languages. */
export const lettersTexts = {
  'letter.write': '出具文书',
  'letter.text': '按样式填好，先看再出具；出具的文书存进材料，写给群众的会留痕',
  'letter.which': '哪种文书',
  'letter.to': '致',
  'letter.lacks': '这件事还缺：{names}，填好才能出具',
  'letter.preview': '预览',
  'letter.keep': '出具',
  'letter.kept': '《{name}》已存进材料',
  'slip.give': '给来人打印回执',
  'slip.hint':
    '来人凭回执上的查询码和电话后四位查进度、作评价。没有留电话的，请来人自己定四位数字。补打的查询码不变，每次打印都留痕。',
  'slip.digits': '四位数字（没有留电话的才填）',
  'slip.print': '打印回执',
  'slip.label': '给{name}打印回执',
  'asker.see': '看全名',
  'asker.seeLabel': '看{name}的全名和联系方式',
  'asker.seeAsk': '为什么要看姓名和联系方式？会留痕',
  'asker.seeHint': '例如：电话回访',
  'input.attachment': '随附的文书',
  'input.attachmentNone': '没有',
}
