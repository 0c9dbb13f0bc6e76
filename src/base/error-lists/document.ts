import { error } from '../error-text.ts'

/** What can be wrong with files and with documents that are set or read. */
export const DOCUMENT_ERRORS = {
  // attachments
  FILE_EMPTY: error(422, '文件“{name}”是空的', '檔案「{name}」是空的', 'The file {name} is empty'),
  FILE_INFECTED: error(
    422,
    '“{name}”里查出病毒，没有保存。请在来文单位那里重新取一份',
    '「{name}」裡查出病毒，沒有保存。請在來文單位那裡重新取一份',
    'A virus was found in {name}; it was not kept. Please get it anew from its sender',
  ),
  SCANNER_DOWN: error(
    503,
    '病毒查杀服务没有应答，附件暂时不能收；请稍后再试，或告诉系统管理员',
    '病毒查殺服務沒有應答，附件暫時不能收；請稍後再試，或告訴系統管理員',
    'The virus scanner does not answer, so no file can be taken now; try again later or tell the administrator',
  ),
  FILE_TYPE_REFUSED: error(
    415,
    '不接受“{name}”的文件类型（{type}）',
    '不接受「{name}」的檔案類型（{type}）',
    'Files of type {type} are not accepted ({name})',
  ),
  FILE_TYPE_MISMATCH: error(
    415,
    '“{name}”的内容（{found}）与扩展名不符',
    '「{name}」的內容（{found}）與副檔名不符',
    'The content of {name} ({found}) does not fit its extension',
  ),
  FILE_UNREADABLE: error(
    422,
    '“{name}”损坏，无法读取',
    '「{name}」損壞，無法讀取',
    '{name} is damaged and cannot be read',
  ),
  FILE_TYPE_OLD: error(
    415,
    '“{name}”是旧格式（{type}），请在 WPS 或 Word 中另存为 DOCX 或 PDF 后再试',
    '「{name}」是舊格式（{type}），請在 WPS 或 Word 中另存為 DOCX 或 PDF 後再試',
    '{name} is in an old format ({type}); save it as DOCX or PDF first',
  ),
  FILE_ENCRYPTED: error(
    422,
    '“{name}”有密码，请解除密码后再试',
    '「{name}」有密碼，請解除密碼後再試',
    '{name} has a password; remove it first',
  ),
  FILE_PICTURE_UNKNOWN: error(
    422,
    '“{name}”里的图片用了读不出的编码，请重新扫描或另存为 JPEG、PNG',
    '「{name}」裡的圖片用了讀不出的編碼，請重新掃描或另存為 JPEG、PNG',
    'The pictures of {name} are coded in a way that cannot be read; scan again or save as JPEG or PNG',
  ),
  FILE_TOO_MANY_PAGES: error(
    422,
    '“{name}”超过 {limit} 页，请只取有版头和版记的几页',
    '「{name}」超過 {limit} 頁，請只取有版頭和版記的幾頁',
    '{name} has more than {limit} pages; take those with its head and its imprint',
  ),
  FILE_EXPANDS: error(
    422,
    '“{name}”解开后过大，没有读取',
    '「{name}」解開後過大，沒有讀取',
    '{name} grows too large when unpacked and was not read',
  ),
  FILE_UNSAFE: error(
    422,
    '“{name}”含有不安全的内容（{what}），没有读取',
    '「{name}」含有不安全的內容（{what}），沒有讀取',
    '{name} has unsafe content ({what}) and was not read',
  ),
  FILE_TOO_SLOW: error(
    422,
    '“{name}”太复杂，规定时间内没有读完',
    '「{name}」太複雜，規定時間內沒有讀完',
    '{name} is too complex to be read in the time allowed',
  ),

  // drafts
  DRAFT_NOT_YOURS: error(
    403,
    '文稿现在不由您起草或审核',
    '文稿現在不由您起草或審核',
    'The draft is not yours to write or to review now',
  ),
  DRAFT_CHANGED: error(
    412,
    '{by}已保存了更新的文稿，您写的还在，没有覆盖对方的',
    '{by}已儲存了更新的文稿，您寫的還在，沒有覆蓋對方的',
    '{by} has saved a newer text; yours is still here and overwrote nothing',
  ),
  DRAFT_EMPTY: error(409, '还没有起草任何内容', '還沒有起草任何內容', 'Nothing was drafted yet'),

  // typesetting
  TEMPLATE_INVALID: error(
    422,
    '模板“{template}”有误：{detail}',
    '範本「{template}」有誤：{detail}',
    'The template {template} is not valid: {detail}',
  ),
  TYPESETTING_TOO_LARGE: error(
    422,
    '内容过多，按“{template}”排版超过了时间或内存上限，请分成几份',
    '內容過多，按「{template}」排版超過了時間或記憶體上限，請分成幾份',
    'Too much to set with {template}: time or memory ran out; divide it',
  ),
} as const
