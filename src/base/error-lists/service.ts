import { error } from '../error-text.ts'

/** What can be refused while services are changed, and while running matters are moved to another version. */
export const SERVICE_ERRORS = {
  SERVICE_EXISTS: error(
    409,
    '已有代号为“{service}”的办理事项',
    '已有代號為「{service}」的辦理事項',
    'There is a service {service} already',
  ),
  SERVICE_FAULTY: error(
    422,
    '检查发现 {count} 处错误，改好才能送审、发布',
    '檢查發現 {count} 處錯誤，改好才能送審、發佈',
    'The check found {count} errors; mend them before it is submitted or published',
  ),
  FINDING: error(422, '{text}', '{text}', '{text}'),
  VERSION_NOT_FOUND: error(
    404,
    '“{service}”没有第 {version} 版',
    '「{service}」沒有第 {version} 版',
    '{service} has no version {version}',
  ),
  AMENDMENT_NOT_FOUND: error(
    404,
    '没有这份草稿，或您无权查看',
    '沒有這份草稿，或您無權查看',
    'No such draft, or not yours to see',
  ),
  AMENDMENT_EXISTS: error(
    409,
    '“{service}”已有一份草稿在改（{by}），请在那一份上改',
    '「{service}」已有一份草稿在改（{by}），請在那一份上改',
    'A draft of {service} is open ({by}); change that one',
  ),
  AMENDMENT_CHANGED: error(
    412,
    '{by}已保存了更新的草稿，您的改动还在，没有覆盖对方的',
    '{by}已儲存了更新的草稿，您的改動還在，沒有覆蓋對方的',
    '{by} has saved a newer draft; your changes are still here and overwrote nothing',
  ),
  AMENDMENT_NOT_WRITTEN: error(
    409,
    '草稿已送审或已了结，不能再改',
    '草稿已送審或已了結，不能再改',
    'The draft was submitted or is settled and can no longer be changed',
  ),
  AMENDMENT_NOT_SUBMITTED: error(409, '草稿还没有送审', '草稿還沒有送審', 'The draft was not submitted'),
  AMENDMENT_OWN: error(
    403,
    '起草过的人不能批准，请另一位有权限的人批准',
    '起草過的人不能批准，請另一位有權限的人批准',
    'Whoever wrote it may not approve it; somebody else has to',
  ),
  AMENDMENT_UNCHANGED: error(
    422,
    '与现行版本相同，没有可以发布的改动',
    '與現行版本相同，沒有可以發佈的改動',
    'Nothing differs from the version in force',
  ),
  MOVE_REFUSED: error(
    422,
    '不能换到第 {version} 版：有 {count} 处对不上',
    '不能換到第 {version} 版：有 {count} 處對不上',
    'Cannot be moved to version {version}: {count} things do not fit',
  ),
  MOVE_SAME: error(409, '已经是第 {version} 版', '已經是第 {version} 版', 'It already has version {version}'),
  MOVE_UNMAPPED: error(
    422,
    '正在等的“{step}”在新版里没有对应的环节',
    '正在等的「{step}」在新版裡沒有對應的環節',
    '{step}, where it waits, has no counterpart in the new version',
  ),
  MOVE_KIND: error(
    422,
    '“{step}”在新版里是另一种元素',
    '「{step}」在新版裡是另一種元素',
    '{step} is another kind of element in the new version',
  ),
  MOVE_PLACE: error(
    422,
    '“{step}”在新版里移进或移出了子流程',
    '「{step}」在新版裡移進或移出了子流程',
    '{step} stands in another sub-process in the new version',
  ),
  MOVE_NO_END: error(
    422,
    '换过去之后，从现在的位置走不到终点',
    '換過去之後，從現在的位置走不到終點',
    'From where it stands, no end could be reached in the new version',
  ),
}
