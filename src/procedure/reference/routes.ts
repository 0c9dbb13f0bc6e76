import { says, type Supported } from './supported.ts'

export const ROUTES: Readonly<Record<string, Supported>> = {
  'exclusive-gateway': says(
    ['排他网关', '排他閘道', 'Exclusive gateway'],
    [
      '只走一条：第一条条件成立的，都不成立走默认；判定不了就请人确认。',
      '只走一條：第一條條件成立的，都不成立走預設；判定不了就請人確認。',
      'One way: the first whose condition holds, else the default; what cannot be decided a person is asked.',
    ],
  ),
  'parallel-gateway': says(
    ['并行网关', '並行閘道', 'Parallel gateway'],
    [
      '全部都走；汇合时等每条路都到。',
      '全部都走；匯合時等每條路都到。',
      'All ways; a join waits for every one of them.',
    ],
  ),
  'inclusive-gateway': says(
    ['包容网关', '包容閘道', 'Inclusive gateway'],
    [
      '条件成立的都走；汇合时等到不再有谁会来为止，按 BPMN 2.0.2 §13.4.3。',
      '條件成立的都走；匯合時等到不再有誰會來為止，按 BPMN 2.0.2 §13.4.3。',
      'Every way whose condition holds; a join waits until nothing can come any more, as BPMN 2.0.2 §13.4.3 has it.',
    ],
  ),
  'event-based-gateway': says(
    ['事件网关', '事件閘道', 'Event-based gateway'],
    ['几个事件哪个先来走哪条。', '幾個事件哪個先來走哪條。', 'The first of its events takes the way.'],
  ),
  'conditional-flow': says(
    ['条件流、默认流', '條件流、預設流', 'Conditional and default flows'],
    [
      '活动的出路可以带条件，成立的都走，都不成立走默认。',
      '活動的出路可以帶條件，成立的都走，都不成立走預設。',
      'Flows out of an activity may have conditions: all that hold are taken, else the default.',
    ],
  ),
  lane: says(
    ['泳道', '泳道', 'Lane'],
    [
      '泳道写明环节由谁办理，里面的泳道可以另行写明。',
      '泳道寫明環節由誰辦理，裡面的泳道可以另行寫明。',
      'Says whose its steps are; a lane inside it may say it anew.',
    ],
  ),
}

/** What an office does to any running procedure without anybody having drawn it. */
export const VERBS: Readonly<Record<string, Supported>> = {
  return: says(
    ['退回', '退回', 'Return'],
    [
      '回到任一先前的环节：从那里重走，或办完直接回到退回的人；并行的其他路已办的保留。',
      '回到任一先前的環節：從那裡重走，或辦完直接回到退回的人；並行的其他路已辦的保留。',
      'Back to any earlier step: it runs again from there, or comes straight back; what other branches had done is kept.',
    ],
  ),
  withdraw: says(
    ['撤回', '撤回', 'Withdraw'],
    [
      '恢复到最后一次办理之前，没有人接着办过才可以。',
      '恢復到最後一次辦理之前，沒有人接著辦過才可以。',
      'Everything stands as before the last completion, if nobody has acted on it.',
    ],
  ),
  'add-signer': says(
    [
      '前加签、后加签、并行加签、减签',
      '前加簽、後加簽、並行加簽、減簽',
      'Signers before, after and beside; letting off',
    ],
    [
      '请别的岗位在之前、之后或同时办理，也可以不再请。',
      '請別的崗位在之前、之後或同時辦理，也可以不再請。',
      'Asks another post to sign before, after or beside, and lets one off again.',
    ],
  ),
  terminate: says(
    ['终止', '終止', 'Terminate'],
    ['全部收回，事项终止。', '全部收回，事項終止。', 'Takes everything away; the matter has ended.'],
  ),
}
