import { finding } from './finding-words.ts'
import { PROCEDURE_FINDINGS } from './procedure-findings.ts'

/** Every finding a check of a service folder can have: its sentence in the three languages. A code is never renamed. */
export const FINDINGS = {
  CHECK_FAILED: finding('检查本身出错：{detail}', '檢查本身出錯：{detail}', 'The check itself failed: {detail}'),
  FILE_MISSING: finding('缺少文件', '缺少檔案', 'The file is missing'),
  FILE_UNREADABLE: finding('文件读不出来：{detail}', '檔案讀不出來：{detail}', 'The file cannot be read: {detail}'),

  // service.json
  MANIFEST_INVALID: finding(
    '“{where}”不合格式：{detail}',
    '「{where}」不合格式：{detail}',
    '{where} is not valid: {detail}',
  ),
  MANIFEST_ID: finding(
    '编号“{id}”与文件夹名“{folder}”不同',
    '編號「{id}」與資料夾名「{folder}」不同',
    'The id {id} is not the folder’s name {folder}',
  ),
  LISTED_UNKNOWN: finding(
    '台账列“{field}”不是表单里的字段',
    '臺帳欄「{field}」不是表單裡的欄位',
    'The listed field {field} is not in the form',
  ),
  SERIES_TAKEN: finding(
    '编号格式与“{service}”的相同，会有两件事一个号',
    '編號格式與「{service}」的相同，會有兩件事一個號',
    'The number pattern is that of {service}: two matters would have one number',
  ),
  EXTENSION_DIFFERS: finding(
    '延期上限 {cap} 与规则“{rule}”定的 {ruled} 不同',
    '延期上限 {cap} 與規則「{rule}」定的 {ruled} 不同',
    'The extension cap {cap} is not the {ruled} that rule {rule} sets',
  ),

  BOOKING_INVALID: finding(
    '“{field}”的订用写错了：{detail}',
    '「{field}」的訂用寫錯了：{detail}',
    'What {field} books is not valid: {detail}',
  ),
  RESOURCE_KIND_UNKNOWN: finding(
    '没有“{kind}”这种资源',
    '沒有「{kind}」這種資源',
    'There is no kind of resource {kind}',
  ),

  // procedure.bpmn
  ARCHIVE_UNNAMED: finding(
    '“{deed}”要动档案，表单里却没有写明是哪些件的字段（鉴定还要写明哪些续存、存多久）',
    '「{deed}」要動檔案，表單裡卻沒有寫明是哪些件的欄位（鑑定還要寫明哪些續存、存多久）',
    '{deed} is about archived items, but no field of the form names them (an appraisal also says which are kept, and how long)',
  ),
  ...PROCEDURE_FINDINGS,
  ELEMENT_UNDRAWN: finding('没有画在图上', '沒有畫在圖上', 'It is not drawn in the diagram'),
  DUTY_UNKNOWN: finding('没有“{duty}”这种职责', '沒有「{duty}」這種職責', 'There is no duty {duty}'),
  ASSIGNMENT_FIELD: finding(
    '经办岗位取自字段“{field}”，它不是单位或岗位',
    '經辦崗位取自欄位「{field}」，它不是單位或崗位',
    'The step’s post comes from {field}, which is no unit or post',
  ),
  STEP_UNKNOWN: finding('没有“{step}”这个环节', '沒有「{step}」這個環節', 'There is no step {step}'),
  ITEM_OUTSIDE: finding(
    '只有多实例环节才能按名单逐个分派',
    '只有多實例環節才能按名單逐個分派',
    'Only a multi-instance step can go to the items of a list',
  ),
  CONDITION_UNKNOWN: finding(
    '“{expression}”判定不了：用了没有的名称，或类型不对',
    '「{expression}」判定不了：用了沒有的名稱，或類型不對',
    '“{expression}” cannot be decided: a name is unknown or a type does not fit',
  ),
  COLLECTION_UNKNOWN: finding(
    '名单“{collection}”不是表单里的列表字段',
    '名單「{collection}」不是表單裡的清單欄位',
    'The collection {collection} is no list in the form',
  ),
  FIELD_UNKNOWN: finding(
    '字段“{field}”不在表单里',
    '欄位「{field}」不在表單裡',
    'The field {field} is not in the form',
  ),
  DECISION_UNKNOWN: finding(
    '没有“{decision}”这张规则表',
    '沒有「{decision}」這張規則表',
    'There is no decision {decision}',
  ),
  SERVICE_UNKNOWN: finding(
    '要立的事项“{service}”不存在',
    '要立的事項「{service}」不存在',
    'The service {service} that it opens does not exist',
  ),
  OPENED_FIELD: finding(
    '“{service}”的表单没有字段“{field}”',
    '「{service}」的表單沒有欄位「{field}」',
    'The form of {service} has no field {field}',
  ),
  OPENED_MISSING: finding(
    '“{service}”必填的“{field}”没有给',
    '「{service}」必填的「{field}」沒有給',
    '{service} requires {field}, which is not given',
  ),
  CALL_CIRCLE: finding(
    '互相等待，永远办不完：{path}',
    '互相等待，永遠辦不完：{path}',
    'They wait for each other and never end: {path}',
  ),
  CLOSES_NEVER: finding('没有一个环节办结事项', '沒有一個環節辦結事項', 'No step closes the matter'),

  // rules.dmn
  ROW_UNCITED: finding(
    '这一行没有写明规则、出处、强度或依据',
    '這一行沒有寫明規則、出處、強度或依據',
    'The row lacks its rule, source, strength or evidence',
  ),
  GUARD_OUTCOME: finding(
    '把关所在的环节“{step}”没有办理结果“{outcome}”',
    '把關所在的環節「{step}」沒有辦理結果「{outcome}」',
    'The guarded step {step} has no outcome {outcome}',
  ),
  GUARD_SHAPE: finding(
    '把关的规则表“{decision}”须让每一行都能作答（COLLECT），只有一个输出“field”，写明是哪个字段的事',
    '把關的規則表「{decision}」須讓每一行都能作答（COLLECT），只有一個輸出「field」，寫明是哪個欄位的事',
    'The guard {decision} must let every row answer (COLLECT) and give one output, “field”: the field it is about',
  ),
  STEP_RULE_UNKNOWN: finding(
    '环节依据的规则“{rule}”在规则表里没有',
    '環節依據的規則「{rule}」在規則表裡沒有',
    'The rule {rule} that the step names stands in no table',
  ),
  LIMIT_MISSING: finding(
    '时限“{limit}”在“{urgency}”时没有规定',
    '時限「{limit}」在「{urgency}」時沒有規定',
    'No limit is set for {limit} when {urgency}',
  ),
  LIMIT_UNUSED: finding('没有环节用到时限“{limit}”', '沒有環節用到時限「{limit}」', 'No step uses the limit {limit}'),
  COUNT_NAMED: finding(
    '计数“{name}”与表单里的字段同名',
    '計數「{name}」與表單裡的欄位同名',
    'The count {name} has the name of a field',
  ),
  COUNT_SINCE: finding(
    '计数“{name}”要么写 days（多少天以内），要么写 thisYear（今年以来），只写一个',
    '計數「{name}」要麼寫 days（多少天以內），要麼寫 thisYear（今年以來），只寫一個',
    'The count {name} says either days or thisYear, and not both',
  ),
  STANDARD_NAMED: finding(
    '标准“{name}”与表单里的字段同名',
    '標準「{name}」與表單裡的欄位同名',
    'The standard {name} has the name of a field',
  ),
  STANDARD_UNKNOWN: finding('没有“{kind}”这种标准', '沒有「{kind}」這種標準', 'There is no kind of standard {kind}'),
  GRADE_UNKNOWN: finding(
    '标准“{kind}”里没有“{grade}”这一档',
    '標準「{kind}」裡沒有「{grade}」這一檔',
    'The standard {kind} has no grade {grade}',
  ),
  CLOCK_END: finding(
    '时限“{limit}”的起止“{end}”不是日期字段，也不是环节',
    '時限「{limit}」的起止「{end}」不是日期欄位，也不是環節',
    'The limit {limit} is counted from or to {end}, which is no date field and no step',
  ),
  OUTPUT_UNTYPED: finding(
    '输出“{output}”的值 {value} 不是 {type}',
    '輸出「{output}」的值 {value} 不是 {type}',
    'The output {output} is {value}, which is no {type}',
  ),
  OUTPUT_EMPTY: finding(
    '输出“{output}”没有值或不是 FEEL',
    '輸出「{output}」沒有值或不是 FEEL',
    'The output {output} has no value or is no FEEL',
  ),
  UNIT_UNKNOWN: finding('没有“{unit}”这种时限单位', '沒有「{unit}」這種時限單位', 'There is no unit {unit}'),
  AMOUNT_NEGATIVE: finding('时限不能是 {amount}', '時限不能是 {amount}', 'A limit cannot be {amount}'),
  INPUT_UNKNOWN: finding(
    '规则表的输入“{input}”没有这个名称',
    '規則表的輸入「{input}」沒有這個名稱',
    'The input {input} is no name the matter knows',
  ),
  ROWS_OVERLAP: finding(
    '{rows} 两行会同时适用，无从判定，例如 {example}',
    '{rows} 兩行會同時適用，無從判定，例如 {example}',
    'The rows {rows} can both apply, and nothing is decided, for example with {example}',
  ),
  ROW_SHADOWED: finding(
    '{rows} 两行中，前一行总是先答，后一行永远用不上',
    '{rows} 兩行中，前一行總是先答，後一行永遠用不上',
    'Of the rows {rows} the first always answers before the second',
  ),
  TABLE_GAP: finding(
    '有 {count} 种情形没有一行作答，例如 {example}',
    '有 {count} 種情形沒有一行作答，例如 {example}',
    'Cases without an answer: {count}, for example {example}',
  ),
  CELL_UNTYPED: finding(
    '“{input}”列的类型是 {type}，单元格写的是 {cell}',
    '「{input}」欄的類型是 {type}，儲存格寫的是 {cell}',
    'The column {input} is of type {type}; the cell says {cell}',
  ),
  CELL_IMPOSSIBLE: finding('“{input}”不可能是 {cell}', '「{input}」不可能是 {cell}', '{input} can never be {cell}'),

  // form, texts, README, examples
  LETTER_INVALID: finding(
    '“{where}”不合格式：{detail}',
    '「{where}」不合格式：{detail}',
    '{where} is not valid: {detail}',
  ),
  LETTER_UNKNOWN: finding(
    '文书“{letter}”要填的“{name}”不是表单里的字段',
    '文書「{letter}」要填的「{name}」不是表單裡的欄位',
    'The letter {letter} names {name}, which is not in the form',
  ),
  LETTER_WORDS: finding(
    '文书“{letter}”留了自己写的话，却没说写什么，或者反过来',
    '文書「{letter}」留了自己寫的話，卻沒說寫什麼，或者反過來',
    'The letter {letter} leaves words to its writer and does not say which, or the other way round',
  ),
  FORM_INVALID: finding(
    '表单不是合格的 JSON Schema：{detail}',
    '表單不是合格的 JSON Schema：{detail}',
    'The form is no valid JSON Schema: {detail}',
  ),
  FORM_OPEN: finding(
    '表单须写明 additionalProperties: false',
    '表單須寫明 additionalProperties: false',
    'The form must say additionalProperties: false',
  ),
  WIDGET_UNKNOWN: finding(
    '字段“{field}”的录入方式“{widget}”不存在或与类型不合',
    '欄位「{field}」的錄入方式「{widget}」不存在或與類型不合',
    'The widget {widget} of {field} does not exist or does not fit its type',
  ),
  TEXTS_INVALID: finding(
    '“{where}”不合格式：{detail}',
    '「{where}」不合格式：{detail}',
    '{where} is not valid: {detail}',
  ),
  TEXT_MISSING: finding('缺少“{key}”的文字', '缺少「{key}」的文字', 'The text of {key} is missing'),
  TEXT_ORPHANED: finding(
    '“{key}”有文字，但已没有这一项',
    '「{key}」有文字，但已沒有這一項',
    '{key} has texts but no longer exists',
  ),
  README_HEADING: finding(
    '说明缺少标题“{heading}”',
    '說明缺少標題「{heading}」',
    'The README lacks the heading “{heading}”',
  ),
  SCRIPT_FOUND: finding(
    '不允许有脚本或 HTML：{found}',
    '不允許有指令碼或 HTML：{found}',
    'Scripts and HTML are not allowed: {found}',
  ),
  EXAMPLES_FEW: finding(
    '示例只有 {count} 个，至少要 {least} 个',
    '示例只有 {count} 個，至少要 {least} 個',
    'There are {count} examples; at least {least} are needed',
  ),
  EXAMPLE_NO_REFUSAL: finding(
    '没有一个示例说明什么会被拒绝',
    '沒有一個示例說明什麼會被拒絕',
    'No example shows what is refused',
  ),
  EXAMPLE_INVALID: finding('示例不合格式：{detail}', '示例不合格式：{detail}', 'The example is not valid: {detail}'),
  EXAMPLE_FAILED: finding(
    '第 {act} 步：{what}应为“{expected}”，实为“{actual}”',
    '第 {act} 步：{what}應為「{expected}」，實為「{actual}」',
    'Act {act}: {what} should be “{expected}” and is “{actual}”',
  ),
} as const

export type FindingCode = keyof typeof FINDINGS
