import { error } from '../error-text.ts'

/** What can stand in the way of filing, boxing, lending and giving away what the archive keeps. */
export const ARCHIVE_ERRORS = {
  ARCHIVE_UNSET: error(
    422,
    '档案室还没有设置：先填写全宗号和类别',
    '檔案室還沒有設定：先填寫全宗號和類別',
    'The archive is not set up yet: give its fonds and its classes first',
  ),
  ARCHIVE_CLASS_UNKNOWN: error(422, '没有“{class}”这个类别', '沒有「{class}」這個類別', 'There is no class {class}'),
  ARCHIVE_CLASS_USED: error(
    422,
    '类别“{class}”下已有档案，不能去掉',
    '類別「{class}」下已有檔案，不能去掉',
    'There are items under {class}: it cannot be taken away',
  ),
  ARCHIVE_FILED: error(409, '{number}已经归档', '{number}已經歸檔', '{number} is filed already'),
  ARCHIVE_NOT_KEPT: error(
    422,
    '按保管期限表{number}不归档；要归档的，先选保管期限',
    '按保管期限表{number}不歸檔；要歸檔的，先選保管期限',
    'The schedule keeps nothing of {number}: say for how long to keep it all the same',
  ),
  ARCHIVE_SHORTER: error(
    422,
    '{number}的保管期限比保管期限表短，写明理由',
    '{number}的保管期限比保管期限表短，寫明理由',
    '{number} would be kept for a shorter time than the schedule says: give a reason',
  ),
  ARCHIVE_NOTHING_TO_BOX: error(422, '没有等着装盒的件', '沒有等著裝盒的件', 'There is nothing left to put into a box'),
  ARCHIVE_UNKNOWN: error(
    422,
    '没有这些档案，或者您看不到：{codes}',
    '沒有這些檔案，或者您看不到：{codes}',
    'No such items, or not yours to see: {codes}',
  ),
  ARCHIVE_NOT_SO: error(
    422,
    '{code}现在不能这样办：借出的、已销毁的、已移交的不动；销毁的只能是经鉴定列为待销毁的',
    '{code}現在不能這樣辦：借出的、已銷毀的、已移交的不動；銷毀的只能是經鑑定列為待銷毀的',
    'This cannot be done with {code} as it stands: what is gone stays gone, and only what an appraisal condemned is destroyed',
  ),
  ARCHIVE_IN_HAND: error(
    409,
    '{code}正由{number}借出或者列入清单',
    '{code}正由{number}借出或者列入清單',
    '{code} is lent or listed by {number}',
  ),
  ARCHIVE_NOT_LISTED: error(
    422,
    '{code}没有列入本次的清单，或者没有借出',
    '{code}沒有列入本次的清單，或者沒有借出',
    '{code} is not on the list of this matter, or was not lent by it',
  ),
  ARCHIVE_STILL_OUT: error(
    422,
    '{code}还没有还回来，还了再办结',
    '{code}還沒有還回來，還了再辦結',
    '{code} is not back yet; the matter ends once it is',
  ),
} as const
