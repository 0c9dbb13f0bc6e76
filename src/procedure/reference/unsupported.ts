import type { Text } from '#base/language.ts'

const why = (hans: string, hant: string, en: string): Text => ({ 'zh-Hans': hans, 'zh-Hant': hant, en })

/** A part of BPMN that is refused when a drawing is read, why, and a drawing of it that the tests hold refused. */
export interface Unsupported {
  name: string
  why: Text
  drawn: string
}

const event = (tag: string, inside: string): string => `<bpmn:${tag} id="planted">${inside}</bpmn:${tag}>`

export const UNSUPPORTED: readonly Unsupported[] = [
  {
    name: 'scriptTask',
    why: why(
      '事项的办法是数据，不是程序：规则写进规则表，字段用 set-fields 填写。',
      '事項的辦法是資料，不是程式：規則寫進規則表，欄位用 set-fields 填寫。',
      'What an office does is data: rules stand in tables, fields are set by set-fields.',
    ),
    drawn: event('scriptTask', ''),
  },
  {
    name: 'complexGateway',
    why: why(
      '没有人读得懂它；“若干份即可”用多实例的完成条件。',
      '沒有人讀得懂它；「若干份即可」用多實例的完成條件。',
      'Nobody can read it; “so many of them” is the completion condition of a list.',
    ),
    drawn: event('complexGateway', ''),
  },
  {
    name: 'transaction',
    why: why(
      '公文没有回滚：办过的留痕，更正另办。',
      '公文沒有回滾：辦過的留痕，更正另辦。',
      'An office does not roll back: what was done stays, and a correction is a step of its own.',
    ),
    drawn: event('transaction', ''),
  },
  {
    name: 'compensateEventDefinition, isForCompensation',
    why: why('同上：撤销是另一个环节。', '同上：撤銷是另一個環節。', 'As above: to undo is a step of its own.'),
    drawn: event('endEvent', '<bpmn:compensateEventDefinition id="d" />'),
  },
  {
    name: 'cancelEventDefinition',
    why: why('属于事务子流程。', '屬於交易子流程。', 'It belongs to transactions.'),
    drawn: event('endEvent', '<bpmn:cancelEventDefinition id="d" />'),
  },
  {
    name: 'startEvent + timerEventDefinition, signalEventDefinition, conditionalEventDefinition',
    why: why(
      '事项由人登记或由另一件事项立起，不会自己开始；在事件子流程里可以用。',
      '事項由人登記或由另一件事項立起，不會自己開始；在事件子流程裡可以用。',
      'A matter is registered by a person or opened by another one and never by itself; in event sub-processes they can be used.',
    ),
    drawn: event('startEvent', '<bpmn:signalEventDefinition id="d" />'),
  },
  {
    name: 'multiple, parallelMultiple',
    why: why(
      '一个事件只等一样；几样之中先到为准用事件网关。',
      '一個事件只等一樣；幾樣之中先到為準用事件閘道。',
      'An event waits for one thing; for the first of several there is the event-based gateway.',
    ),
    drawn: event(
      'intermediateCatchEvent',
      '<bpmn:signalEventDefinition id="d" /><bpmn:messageEventDefinition id="e" />',
    ),
  },
  {
    name: 'eventBasedGateway instantiate, receiveTask instantiate',
    why: why('事项由登记开始。', '事項由登記開始。', 'A matter begins with its registration.'),
    drawn: '<bpmn:eventBasedGateway id="planted" instantiate="true" />',
  },
  {
    name: 'boundaryEvent',
    why: why(
      '放在不会停留的任务上：业务规则、服务、发送、手工任务随即通过，没有什么可等。',
      '放在不會停留的任務上：業務規則、服務、傳送、手工任務隨即通過，沒有什麼可等。',
      'On a task that never waits: rule, service, send and manual tasks are passed at once.',
    ),
    drawn:
      '<bpmn:manualTask id="t" /><bpmn:boundaryEvent id="planted" attachedToRef="t"><bpmn:conditionalEventDefinition id="d"><bpmn:condition>true</bpmn:condition></bpmn:conditionalEventDefinition></bpmn:boundaryEvent>',
  },
]

/** What may be drawn for readers and has no effect. */
export const SILENT: readonly string[] = [
  'dataObject',
  'dataObjectReference',
  'dataStoreReference',
  'textAnnotation',
  'association',
  'group',
  'participant',
  'messageFlow',
]
