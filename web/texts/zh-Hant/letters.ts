/** Words of letters, and of seeing who asked, Traditional Chinese. */
export const lettersTexts = {
  'letter.write': '出具文書',
  'letter.text': '按樣式填好，先看再出具；出具的文書存進材料，寫給群眾的會留痕',
  'letter.which': '哪種文書',
  'letter.to': '致',
  'letter.lacks': '這件事還缺：{names}，填好才能出具',
  'letter.preview': '預覽',
  'letter.keep': '出具',
  'letter.kept': '《{name}》已存進材料',
  'slip.give': '給來人列印回執',
  'slip.hint':
    '來人憑回執上的查詢碼和電話後四位查進度、作評價。沒有留電話的，請來人自己定四位數字。補印的查詢碼不變，每次列印都留痕。',
  'slip.digits': '四位數字（沒有留電話的才填）',
  'slip.print': '列印回執',
  'slip.label': '給{name}列印回執',
  'asker.see': '看全名',
  'asker.seeLabel': '看{name}的全名和聯絡方式',
  'asker.seeAsk': '為什麼要看姓名和聯絡方式？會留痕',
  'asker.seeHint': '例如：電話回訪',
  'input.attachment': '隨附的文書',
  'input.attachmentNone': '沒有',
}
