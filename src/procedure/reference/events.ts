import { says, type Supported } from './supported.ts'

export const EVENTS: Readonly<Record<string, Supported>> = {
  'start-none': says(
    ['开始', '開始', 'Start event'],
    ['登记一件事项，就从这里开始。', '登記一件事項，就從這裡開始。', 'A matter begins here when it is registered.'],
  ),
  'start-message': says(
    ['消息开始', '訊息開始', 'Message start event'],
    [
      '收到的来文来信登记后从这里开始。',
      '收到的來文來信登記後從這裡開始。',
      'A matter begins here when what came is registered.',
    ],
  ),
  'end-none': says(
    ['结束', '結束', 'End event'],
    [
      '这条路到此为止；最后一条走完，事项办结。',
      '這條路到此為止；最後一條走完，事項辦結。',
      'Ends its path; the last one ends the matter.',
    ],
  ),
  'end-terminate': says(
    ['终止结束', '終止結束', 'Terminate end event'],
    [
      '所在的子流程（或整件事项）立即结束，其他路都不再走。',
      '所在的子流程（或整件事項）立即結束，其他路都不再走。',
      'Ends all of the sub-process, or of the matter, at once.',
    ],
  ),
  'end-error': says(
    ['错误结束', '錯誤結束', 'Error end event'],
    [
      '带着错误代码离开子流程，由最近的接收者接手；在最外层就是一种结局。',
      '帶著錯誤代碼離開子流程，由最近的接收者接手；在最外層就是一種結局。',
      'Leaves the sub-process with a code for the nearest that catches it; at the top it is an end with a name.',
    ],
  ),
  'end-escalation': says(
    ['升级结束', '升級結束', 'Escalation end event'],
    ['结束这条路，并上报外层。', '結束這條路，並上報外層。', 'Ends its path and tells further out.'],
  ),
  'end-message': says(
    ['消息结束', '訊息結束', 'Message end event'],
    ['发出消息，结束这条路。', '發出訊息，結束這條路。', 'Sends its message and ends the path.'],
  ),
  'end-signal': says(
    ['信号结束', '訊號結束', 'Signal end event'],
    ['发出信号，结束这条路。', '發出訊號，結束這條路。', 'Gives its signal and ends the path.'],
  ),
  'throw-none': says(
    ['中间事件', '中間事件', 'None intermediate event'],
    ['标记一个节点，随即通过。', '標記一個節點，隨即通過。', 'Marks a place and is passed.'],
  ),
  'throw-message': says(
    ['发送消息', '傳送訊息', 'Message throw event'],
    ['告知相关事项，随即继续。', '告知相關事項，隨即繼續。', 'Tells the related matters and goes on.'],
  ),
  'throw-signal': says(
    ['发出信号', '發出訊號', 'Signal throw event'],
    [
      '本事项和相关事项里等这个信号的都收到，随即继续。',
      '本事項和相關事項裡等這個訊號的都收到，隨即繼續。',
      'Is heard by all that wait for it, here and in related matters, and goes on.',
    ],
  ),
  'throw-escalation': says(
    ['上报', '上報', 'Escalation throw event'],
    [
      '告诉外层的接收者；不被中断就继续。',
      '告訴外層的接收者；不被中斷就繼續。',
      'Tells whoever further out catches it, and goes on unless interrupted.',
    ],
  ),
  link: says(
    ['链接', '連結', 'Link events'],
    [
      '同名的两头就是一条没有画出来的连线。',
      '同名的兩頭就是一條沒有畫出來的連線。',
      'Two ends of one name are a flow that is not drawn.',
    ],
  ),
  'catch-timer': says(
    ['等到时间', '等到時間', 'Timer catch event'],
    [
      '等到时限、日期或周期到来；时间只打开环节，从不替人决定。',
      '等到時限、日期或週期到來；時間只打開環節，從不替人決定。',
      'Waits for a duration or a date; time opens a step and never decides.',
    ],
  ),
  'catch-message': says(
    ['等消息', '等訊息', 'Message catch event'],
    [
      '等一条消息；一条消息只给等得最久的一处。',
      '等一條訊息；一條訊息只給等得最久的一處。',
      'Waits for a message, which goes to the one that has waited longest.',
    ],
  ),
  'catch-signal': says(
    ['等信号', '等訊號', 'Signal catch event'],
    [
      '等一个信号；所有等它的都收到。',
      '等一個訊號；所有等它的都收到。',
      'Waits for a signal, which goes to all that wait.',
    ],
  ),
  'catch-conditional': says(
    ['等条件', '等條件', 'Conditional catch event'],
    ['等到条件成立。', '等到條件成立。', 'Waits until its condition holds.'],
  ),
  'boundary-timer': says(
    ['边界定时', '邊界定時', 'Timer boundary event'],
    [
      '时间到了另走一条路：中断的收回原来的环节，不中断的并行进行、可以反复。',
      '時間到了另走一條路：中斷的收回原來的環節，不中斷的並行進行、可以反覆。',
      'When its time comes it goes another way: instead of the activity, or beside it and again and again.',
    ],
  ),
  'boundary-message': says(
    ['边界消息', '邊界訊息', 'Message boundary event'],
    [
      '办理期间收到消息，另走一条路。',
      '辦理期間收到訊息，另走一條路。',
      'A message while the activity waits goes another way.',
    ],
  ),
  'boundary-signal': says(
    ['边界信号', '邊界訊號', 'Signal boundary event'],
    [
      '办理期间听到信号，另走一条路。',
      '辦理期間聽到訊號，另走一條路。',
      'A signal while the activity waits goes another way.',
    ],
  ),
  'boundary-conditional': says(
    ['边界条件', '邊界條件', 'Conditional boundary event'],
    [
      '办理期间条件成立，另走一条路；不中断的每次由不成立变为成立时走一次。',
      '辦理期間條件成立，另走一條路；不中斷的每次由不成立變為成立時走一次。',
      'Goes another way when its condition comes to hold; one that does not interrupt does so each time anew.',
    ],
  ),
  'boundary-error': says(
    ['边界错误', '邊界錯誤', 'Error boundary event'],
    [
      '接住子流程或所调用事项的错误；写明代码的先于不写的。',
      '接住子流程或所呼叫事項的錯誤；寫明代碼的先於不寫的。',
      'Catches an error of the sub-process or called matter; one that names the code comes before one that does not.',
    ],
  ),
  'boundary-escalation': says(
    ['边界升级', '邊界升級', 'Escalation boundary event'],
    [
      '接住子流程里的上报，中断或不中断。',
      '接住子流程裡的上報，中斷或不中斷。',
      'Catches an escalation of the sub-process, interrupting it or not.',
    ],
  ),
}
