import { error } from '../error-text.ts'

/** What can be wrong with the organisation: units, posts, people, who holds and who covers. */
export const OFFICE_ERRORS = {
  POST_NOT_FOUND: error(404, '没有这个岗位', '沒有這個崗位', 'No such post'),
  UNIT_NOT_FOUND: error(404, '没有这个单位', '沒有這個單位', 'No such unit'),
  PERSON_NOT_FOUND: error(404, '没有这个人员', '沒有這個人員', 'No such person'),
  LOGIN_TAKEN: error(409, '登录名“{login}”已被使用', '登入名「{login}」已被使用', 'The login {login} is taken'),
  COVER_LOOP: error(409, '顶岗关系成环：{path}', '頂崗關係成環：{path}', 'The covers form a loop: {path}'),
  UNIT_LOOP: error(409, '单位不能隶属于自己的下级', '單位不能隸屬於自己的下級', 'A unit cannot stand below itself'),
  SUPERIOR_LOOP: error(
    409,
    '岗位不能以自己的下级为上级',
    '崗位不能以自己的下級為上級',
    'A post cannot have somebody below it as its superior',
  ),
  OFFICE_INCOMPLETE: error(
    422,
    '这样改，单位就缺了不可缺的岗位',
    '這樣改，單位就缺了不可缺的崗位',
    'The office would lack what it cannot do without',
  ),
  OFFICE_WITHOUT_HEAD: error(
    422,
    '至少要有一个岗位承担“办公室负责人”职责',
    '至少要有一個崗位承擔「辦公室負責人」職責',
    'A post has to have the duty of the head of the office',
  ),
  OFFICE_WITHOUT_ORPHAN: error(
    422,
    '至少要有一个岗位承担“不管部”职责，无处可去的事项归它',
    '至少要有一個崗位承擔「不管部」職責，無處可去的事項歸它',
    'A post has to have the duty of the orphan desk, where work goes that fits nobody',
  ),
  OFFICE_WITHOUT_MANAGER: error(
    422,
    '至少要有一个在岗的人可以管理组织机构',
    '至少要有一個在崗的人可以管理組織機構',
    'Somebody in a post has to be able to manage the organisation',
  ),
  PERIOD_INVALID: error(400, '结束日期早于开始日期', '結束日期早於開始日期', 'The period ends before it begins'),
  PERIOD_OVERLAPS: error(409, '与已有的时间段重叠', '與已有的時間段重疊', 'The period overlaps one that exists'),
  POST_IN_USE: error(
    409,
    '岗位上还有 {count} 件待办，请先移交',
    '崗位上還有 {count} 件待辦，請先移交',
    'The post still has {count} tasks; hand them over first',
  ),
} as const
