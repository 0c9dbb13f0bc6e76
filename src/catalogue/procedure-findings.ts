import type { Text } from '#base/language.ts'
import type { FaultCode, WarningCode } from '#procedure/read/fault.ts'
import type { SoundnessCode } from '#procedure/soundness/fault.ts'
import { finding } from './finding-words.ts'

/** What a drawing has that the engine does not run, each on its element. */
const REFUSED = {
  PROCESS_MISSING: finding('文件里没有流程', '檔案裡沒有流程', 'The file holds no process'),
  ELEMENT_UNSUPPORTED: finding(
    '程序不运行“{type}”，能用的图元见 docs/reference/bpmn.md',
    '程序不執行「{type}」，能用的圖元見 docs/reference/bpmn.md',
    'The procedure does not run {type}; docs/reference/bpmn.md lists what can be used',
  ),
  EVENT_UNSUPPORTED: finding(
    '“{event}”事件不能放在这里，哪里能放见 docs/reference/bpmn.md',
    '「{event}」事件不能放在這裡，哪裡能放見 docs/reference/bpmn.md',
    'An event {event} cannot stand here; docs/reference/bpmn.md says where it can',
  ),
  EVENT_INCOMPLETE: finding(
    '“{event}”事件没有写明等什么、发什么',
    '「{event}」事件沒有寫明等什麼、發什麼',
    'The event {event} does not say what it waits for or throws',
  ),
  START_MISSING: finding('没有开始事件', '沒有開始事件', 'There is no start event'),
  STARTS_MANY: finding(
    '有几个开始事件，不知从哪里开始',
    '有幾個開始事件，不知從哪裡開始',
    'There are several start events, and nothing says which one it is',
  ),
  FLOW_LOOSE: finding(
    '连线没有接好，或跨出了子流程的边界',
    '連線沒有接好，或跨出了子流程的邊界',
    'The flow is loose, or crosses the border of a sub-process',
  ),
  LINK_UNPAIRED: finding('链接“{link}”只有一头', '連結「{link}」只有一頭', 'The link {link} has one end only'),
  SPLIT_UNGATED: finding(
    '分支的这条出路既没有条件，也不是默认出路',
    '分支的這條出路既沒有條件，也不是預設出路',
    'A way out of a split needs a condition or has to be its default',
  ),
  RACE_UNFIT: finding(
    '事件网关后面只能直接接等待事件或接收任务，至少两个',
    '事件閘道後面只能直接接等待事件或接收任務，至少兩個',
    'An event-based gateway leads straight to catching events or receive tasks, to two or more of them',
  ),
  HOST_UNFIT: finding(
    '边界事件放在了不会停留、或不会抛出它的“{host}”上',
    '邊界事件放在了不會停留、或不會拋出它的「{host}」上',
    'The boundary event stands on {host}, which never waits or never throws it',
  ),
  POST_MISSING: finding(
    '环节不在任何泳道里，也没有写明由哪个岗位办理',
    '環節不在任何泳道裡，也沒有寫明由哪個崗位辦理',
    'The step stands in no lane and names no post',
  ),
  OPINION_UNKNOWN: finding(
    '没有“{opinion}”这种意见',
    '沒有「{opinion}」這種意見',
    'There is no kind of opinion {opinion}',
  ),
  DRAFT_USE_UNKNOWN: finding(
    '对文稿没有“{use}”这种做法',
    '對文稿沒有「{use}」這種做法',
    'There is no such use of a draft as {use}',
  ),
  DEED_UNKNOWN: finding(
    '对公文没有“{deed}”这种办法',
    '對公文沒有「{deed}」這種辦法',
    'Nothing of the name {deed} can be done with a document',
  ),
  DECISION_MISSING: finding(
    '规则任务没有写明用哪张规则表',
    '規則任務沒有寫明用哪張規則表',
    'The business rule task names no decision',
  ),
  EFFECT_UNKNOWN: finding(
    '服务任务要做的“{effect}”不是内置的动作',
    '服務任務要做的「{effect}」不是內建的動作',
    'The service task asks for {effect}, which is not built in',
  ),
  OPENING_MISSING: finding(
    '没有写明立哪个事项、调用哪个程序或发哪个消息',
    '沒有寫明立哪個事項、呼叫哪個程序或發哪個訊息',
    'It names no service to open or to call, and no message to send',
  ),
  LOOP_UNFIT: finding(
    '循环没有写明名单、次数或条件',
    '循環沒有寫明名單、次數或條件',
    'The loop names no list, no number and no condition',
  ),
} satisfies Record<FaultCode, Text>

/** What a drawing has that runs without effect. */
const LEFT_ASIDE = {
  PROCESS_IGNORED: finding(
    '另一个流程“{process}”不运行',
    '另一個流程「{process}」不執行',
    'The other process {process} is not run',
  ),
  EXTENSION_IGNORED: finding(
    '其他产品写的“{prefix}”扩展（{count} 处）不起作用',
    '其他產品寫的「{prefix}」擴充（{count} 處）不起作用',
    'What another product added as {prefix} ({count} places) has no effect',
  ),
  ATTRIBUTE_UNKNOWN: finding(
    '没有“{attribute}”这个属性，是不是写错了？',
    '沒有「{attribute}」這個屬性，是不是寫錯了？',
    'There is no attribute {attribute}; is it misspelt?',
  ),
  REFERENCE_UNRESOLVED: finding(
    '引用的“{reference}”不在文件里',
    '引用的「{reference}」不在檔案裡',
    'The file does not hold {reference}, which is referred to',
  ),
  CONTENT_IGNORED: finding('有内容没有读入：{detail}', '有內容沒有讀入：{detail}', 'Something was not read: {detail}'),
} satisfies Record<WarningCode, Text>

/** What can go wrong while a matter runs, found by walking through every way it can take. */
const UNSOUND = {
  DEADLOCK: finding(
    '会卡死：在“{elements}”等着永远不会来的东西',
    '會卡死：在「{elements}」等著永遠不會來的東西',
    'It can get stuck: {elements} would wait for what never comes',
  ),
  DEAD_ELEMENT: finding(
    '无论怎样都走不到“{elements}”',
    '無論怎樣都走不到「{elements}」',
    'Nothing ever comes to {elements}',
  ),
  END_UNREACHABLE: finding(
    '走到“{elements}”以后再也办结不了',
    '走到「{elements}」以後再也辦結不了',
    'Once it has come to {elements} it can never end',
  ),
  TOKENS_UNBOUNDED: finding(
    '“{elements}”会越积越多，没有尽头',
    '「{elements}」會越積越多，沒有盡頭',
    '{elements} multiplies without end',
  ),
  STEP_OPEN_TWICE: finding(
    '“{elements}”会同时打开两份：分开的路没有汇合好',
    '「{elements}」會同時打開兩份：分開的路沒有匯合好',
    '{elements} can be open twice at a time: what was split was not joined',
  ),
  ERROR_UNCAUGHT: finding(
    '“{elements}”抛出的错误没有人接',
    '「{elements}」拋出的錯誤沒有人接',
    'Nobody catches the error that {elements} throws',
  ),
  LOOP_ENDLESS: finding(
    '在“{elements}”会自己绕圈，轮不到任何人办理',
    '在「{elements}」會自己繞圈，輪不到任何人辦理',
    'It can run in a circle at {elements} without anybody’s turn ever coming',
  ),
  SOUNDNESS_NOT_PROVED: finding(
    '程序太大，没有走完所有可能，未能证明它不会卡死',
    '程序太大，沒有走完所有可能，未能證明它不會卡死',
    'The procedure is too large to walk through; that it cannot get stuck is not proved',
  ),
} satisfies Record<SoundnessCode, Text>

export const PROCEDURE_FINDINGS = { ...REFUSED, ...LEFT_ASIDE, ...UNSOUND }
