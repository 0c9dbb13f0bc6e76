import type { Text } from '#base/language.ts'

const means = (hans: string, hant: string, en: string): Text => ({ 'zh-Hans': hans, 'zh-Hant': hant, en })

/** What each attribute and child of `urn:shuniu:bpmn:1` means, by the names in `../read/descriptor.ts`. */
export const ATTRIBUTES: Readonly<Record<string, Text>> = {
  duty: means('由有这一职责的岗位办理', '由有這一職責的崗位辦理', 'done by the post with that duty'),
  field: means(
    '由这一字段所指的单位或岗位办理',
    '由這一欄位所指的單位或崗位辦理',
    'done by the unit or post that the field names',
  ),
  actorOf: means('由办理过那一环节的岗位办理', '由辦理過那一環節的崗位辦理', 'done by the post that did that step'),
  item: means('由名单上的这一个办理', '由名單上的這一個辦理', 'done by the element of the list it is about'),
  kind: means('task 办理（默认）或 reading 传阅', 'task 辦理（預設）或 reading 傳閱', 'task (by default) or reading'),
  opinion: means('写的是哪种意见', '寫的是哪種意見', 'the kind of opinion that is written'),
  limit: means('规则表 limits 里的时限', '規則表 limits 裡的時限', 'its limit, a row of the decision limits'),
  notActorOf: means(
    '办理过这些环节的人不能办理',
    '辦理過這些環節的人不能辦理',
    'not for whoever did one of those steps',
  ),
  rule: means(
    '按哪条规则只由这个岗位办（规则编号）；别人来办时告诉他',
    '按哪條規則只由這個崗位辦（規則編號）；別人來辦時告訴他',
    'the rule, by its id, that keeps the step to its post; whoever else tries is told it',
  ),
  draft: means(
    '对文稿可做的事：write 起草修改，review 审核',
    '對文稿可做的事：write 起草修改，review 審核',
    'what it does with the draft: write, review, or both',
  ),
  holds: means('待办期间由它的岗位承办', '待辦期間由它的崗位承辦', 'its post holds the matter while it is open'),
  closes: means('办毕即办结', '辦畢即辦結', 'completing it closes the matter'),
  answers: means('办毕前须答复交办人', '辦畢前須答覆交辦人', 'the askers are answered before it is completed'),
  decision: means('用哪张规则表', '用哪張規則表', 'the decision that answers'),
  effect: means('做哪件内置的事', '做哪件內建的事', 'the built-in effect'),
  opens: means('立哪个事项', '立哪個事項', 'the service it opens'),
  relation: means('与所立事项的关联', '與所立事項的關聯', 'the relation to the matter it opens'),
  collection: means('名单所在的字段', '名單所在的欄位', 'the list, a field'),
  outcome: means(
    '一种办理结果：code，是否须写 opinion，requires 须填的字段，reviewed 文稿须已审核且不违反必须遵守的规则，document 对公文做什么（sign 签发、recheck 复核、number 取号、chop 用印、print 不用印、send 分送），archive 对档案做什么（list 列入清单、lend 借出、return 收回、appraise 鉴定、destroy 销毁、transfer 移交）',
    '一種辦理結果：code，是否須寫 opinion，requires 須填的欄位，reviewed 文稿須已審核且不違反必須遵守的規則，document 對公文做什麼（sign 簽發、recheck 複核、number 取號、chop 用印、print 不用印、send 分送），archive 對檔案做什麼（list 列入清單、lend 借出、return 收回、appraise 鑑定、destroy 銷毀、transfer 移交）',
    'an outcome: its code, whether an opinion is required, the fields it requires, whether the draft has to be reviewed, what it does with the document (sign, recheck, number, chop, print, send), what it does with archived items (list, lend, return, appraise, destroy, transfer)',
  ),
  set: means(
    '给所立事项（或 set-fields）的字段：field 等于表达式 value',
    '給所立事項（或 set-fields）的欄位：field 等於表達式 value',
    'a field of the opened matter, or for the effect: an expression in value',
  ),
  get: means(
    '调用办结后带回的字段：field 等于对方字段上的表达式 value',
    '呼叫辦結後帶回的欄位：field 等於對方欄位上的表達式 value',
    'a field taken over from a call: an expression over the other matter’s fields in value',
  ),
}

/** `shuniu:field` is also a child of a step: a field that it may, or has to, fill in. */
export const FIELD_CHILD: Text = means(
  '本环节可填的字段：name，是否必填 required',
  '本環節可填的欄位：name，是否必填 required',
  'a field that the step may fill in: its name, whether it is required',
)
