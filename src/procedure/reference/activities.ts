import { says, type Supported } from './supported.ts'

export const ACTIVITIES: Readonly<Record<string, Supported>> = {
  'user-task': says(
    ['用户任务', '使用者任務', 'User task'],
    [
      '一个环节：等它的岗位办理，按选定的办理结果继续。',
      '一個環節：等它的崗位辦理，按選定的辦理結果繼續。',
      'A step: waits for its post and goes on with the outcome that was chosen.',
    ],
  ),
  'manual-task': says(
    ['手工任务、任务', '手工任務、任務', 'Manual task, task'],
    ['系统之外的事，随即通过。', '系統之外的事，隨即通過。', 'Done outside the system; it is passed.'],
  ),
  'business-rule-task': says(
    ['规则任务', '規則任務', 'Business rule task'],
    [
      '由规则表作答，结果写入字段；判定不了就请人确认。',
      '由規則表作答，結果寫入欄位；判定不了就請人確認。',
      'A decision table answers and its outputs are set; what it cannot decide a person is asked.',
    ],
  ),
  'service-task': says(
    ['服务任务', '服務任務', 'Service task'],
    [
      '做一件内置的事：set-fields（按表达式填字段）、circulate（传阅）；没有脚本。',
      '做一件內建的事：set-fields（按表達式填欄位）、circulate（傳閱）；沒有指令碼。',
      'Does what is built in: set-fields from expressions, circulate to posts; there are no scripts.',
    ],
  ),
  'send-task': says(
    ['发送任务', '傳送任務', 'Send task'],
    [
      '立另一件事项，或告知相关事项，随即继续。',
      '立另一件事項，或告知相關事項，隨即繼續。',
      'Opens a matter of another service, or sends a message, and goes on.',
    ],
  ),
  'receive-task': says(
    ['接收任务', '接收任務', 'Receive task'],
    ['等一条消息。', '等一條訊息。', 'Waits for its message.'],
  ),
  'call-activity': says(
    ['调用活动', '呼叫活動', 'Call activity'],
    [
      '立另一件事项并等它办结：它的结局就是这里的办理结果，要的字段带回来。',
      '立另一件事項並等它辦結：它的結局就是這裡的辦理結果，要的欄位帶回來。',
      'Opens a matter of another service and waits for its end, which is the outcome here; results are taken over.',
    ],
  ),
  'sub-process': says(
    ['子流程', '子流程', 'Sub-process'],
    ['里面全部走完才继续。', '裡面全部走完才繼續。', 'Goes on when nothing is left inside.'],
  ),
  'event-sub-process': says(
    ['事件子流程', '事件子流程', 'Event sub-process'],
    [
      '事件到来时开始：中断的取代所在范围的一切，不中断的并行进行。',
      '事件到來時開始：中斷的取代所在範圍的一切，不中斷的並行進行。',
      'Begins when its event comes: instead of all in its scope, or beside it.',
    ],
  ),
  'ad-hoc-sub-process': says(
    ['临时子流程', '臨時子流程', 'Ad-hoc sub-process'],
    [
      '由一个岗位按需开始里面的环节，次数不限，由它（或条件）决定何时完成。',
      '由一個崗位按需開始裡面的環節，次數不限，由它（或條件）決定何時完成。',
      'A post begins its steps as they are needed, any number of times, and it or a condition says when it is over.',
    ],
  ),
  'standard-loop': says(
    ['循环', '迴圈', 'Standard loop'],
    [
      '条件成立就再来一遍，可以限定次数。',
      '條件成立就再來一遍，可以限定次數。',
      'Again while its condition holds, at most so many times.',
    ],
  ),
  'multi-instance-parallel': says(
    ['多实例（并行）', '多實例（並行）', 'Parallel multi-instance'],
    [
      '名单上每人一份（item），同时进行；全部、若干份或一票否决即完成，由条件规定：nrOfInstances、nrOfCompletedInstances、votes.办理结果。',
      '名單上每人一份（item），同時進行；全部、若干份或一票否決即完成，由條件規定：nrOfInstances、nrOfCompletedInstances、votes.辦理結果。',
      'One for each of a list (item), all at once; over when all are done, or so many, or one refuses, as a condition says over nrOfInstances, nrOfCompletedInstances, votes.<outcome>.',
    ],
  ),
  'multi-instance-sequential': says(
    ['多实例（依次）', '多實例（依次）', 'Sequential multi-instance'],
    ['名单上每人一份，一个接一个。', '名單上每人一份，一個接一個。', 'One for each of a list, one after the other.'],
  ),
}
