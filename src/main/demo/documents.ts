import type { Urgency } from '#matters/matter.ts'

/** How far a matter of the story has come. */
export type Stage =
  | 'registered'
  | 'reviewed'
  | 'rejected'
  | 'proposed'
  | 'directed'
  | 'assisted'
  | 'reported'
  | 'answered'
  | 'archived'

/** A document of the story. Units and posts are named as in district.ts. */
export interface StoryDocument {
  /** Workdays before today on which it arrived. */
  arrived: number
  stage: Stage
  title: string
  from: string
  kind: string
  reference: string
  senderLevel: 'superior' | 'peer' | 'subordinate' | 'other'
  urgency?: Urgency
  focus?: string
  lead: string
  assisting?: readonly string[]
  readers?: readonly string[]
  proposal: string
  /** Absent: no instruction is asked for. */
  instruction?: string
  /** Whether the instruction orders a result, and a supervised item is opened. */
  isOrdered?: boolean
  /** Why the instructing leader sent the proposal back. */
  sentBack?: string
  report?: string
  /** How far the supervised item has come. */
  supervision?: 'accepted' | 'reported' | 'checked' | 'struck-off'
}

export const DOCUMENTS: readonly StoryDocument[] = [
  {
    arrived: 18,
    stage: 'archived',
    title: '关于开展汛前水利工程安全检查的通知',
    from: '枢州市水利局',
    kind: '通知',
    reference: '枢水〔2026〕41号',
    senderLevel: 'superior',
    focus: '防汛救灾',
    lead: 'water',
    assisting: ['emergency', 'qingshi'],
    readers: ['deputy-secretary', 'deputy-director', 'information-head', 'duty-head', 'supervision-head'],
    proposal: '拟请区水利局主办，区应急管理局、青石镇协办，报顾主任批示。',
    instruction: '请水利局逐座排查，问题清单和整改结果一并报来。',
    isOrdered: true,
    report: '全区 14 座小型水库逐座排查完毕，发现隐患 5 处，均已整改，清单附后。',
    supervision: 'struck-off',
  },
  {
    arrived: 16,
    stage: 'archived',
    title: '关于商请明确柳溪河段管理界线的函',
    from: '邻江区人民政府办公室',
    kind: '函',
    reference: '邻政办函〔2026〕7号',
    senderLevel: 'peer',
    lead: 'water',
    readers: ['deputy-director-2'],
    proposal: '界线事项属区水利局职责，转区水利局主办。',
    report: '已与对方水利部门现场勘定，形成界线示意图一份。',
  },
  {
    arrived: 15,
    stage: 'answered',
    title: '关于报送校园周边食品摊点整治情况的通知',
    from: '枢州市教育局',
    kind: '通知',
    reference: '枢教〔2026〕63号',
    senderLevel: 'superior',
    focus: '校园安全',
    urgency: 'urgent',
    lead: 'education',
    assisting: ['health'],
    readers: ['deputy-director', 'information-head'],
    proposal: '拟请区教育局主办，区卫生健康局协办。',
    instruction: '同意。注意举一反三。',
    report: '共整治摊点 37 处，劝离 12 处，长效办法已印发各校。',
  },
  {
    arrived: 13,
    stage: 'reported',
    title: '关于青石镇农贸市场改造资金的请示',
    from: '青石镇党委、政府',
    kind: '请示',
    reference: '青委〔2026〕22号',
    senderLevel: 'subordinate',
    focus: '重点项目建设',
    lead: 'housing',
    assisting: ['agriculture'],
    readers: ['deputy-director-2'],
    proposal: '拟请区住房和城乡建设局牵头提出意见，报顾主任批示。',
    instruction: '请住建局会同农业农村局实地核算，拿出分年度方案。',
    isOrdered: true,
    report: '核算总投资 860 万元，建议分两年安排，方案附后。',
    supervision: 'checked',
  },
  {
    arrived: 12,
    stage: 'directed',
    title: '关于开展农村危房动态监测“回头看”的通知',
    from: '枢州市住房和城乡建设局',
    kind: '通知',
    reference: '枢建〔2026〕88号',
    senderLevel: 'superior',
    lead: 'housing',
    assisting: ['liuxi', 'bailu'],
    readers: ['information-head', 'general-head'],
    proposal: '拟请区住房和城乡建设局主办，柳溪镇、白鹭乡协办。',
    instruction: '危房不过夜。发现一户，处置一户，结果报我。',
    isOrdered: true,
    supervision: 'accepted',
  },
  {
    arrived: 9,
    stage: 'assisted',
    title: '关于做好冬季呼吸道传染病防控工作的通知',
    from: '枢州市卫生健康委员会',
    kind: '通知',
    reference: '枢卫〔2026〕105号',
    senderLevel: 'superior',
    lead: 'health',
    assisting: ['education'],
    readers: ['deputy-director', 'duty-head'],
    proposal: '拟请区卫生健康局主办，区教育局协办。',
    instruction: '同意。学校、养老机构要盯紧。',
  },
  {
    arrived: 8,
    stage: 'rejected',
    title: '关于请求解决办公用房的请示',
    from: '桥东街道办事处',
    kind: '请示',
    reference: '桥办〔2026〕31号',
    senderLevel: 'subordinate',
    lead: 'housing',
    proposal: '',
  },
  {
    arrived: 6,
    stage: 'directed',
    title: '关于桥东街道地下管网抢修工程占道的报告',
    from: '桥东街道党工委',
    kind: '报告',
    reference: '桥工委〔2026〕19号',
    senderLevel: 'subordinate',
    urgency: 'urgent',
    focus: '重点项目建设',
    lead: 'housing',
    assisting: ['qiaodong', 'emergency'],
    readers: ['deputy-secretary', 'deputy-director', 'duty-head'],
    proposal: '拟请区住房和城乡建设局主办，桥东街道、区应急管理局协办。',
    instruction: '保畅通、保安全。住建局每日报一次进度。',
    isOrdered: true,
    supervision: 'accepted',
  },
  {
    arrived: 5,
    stage: 'directed',
    title: '关于推进高标准农田建设项目验收的通知',
    from: '枢州市农业农村局',
    kind: '通知',
    reference: '枢农〔2026〕70号',
    senderLevel: 'superior',
    lead: 'agriculture',
    assisting: ['water'],
    readers: ['information-head'],
    proposal: '拟请区农业农村局主办，区水利局协办。',
    instruction: '同意。',
  },
  {
    arrived: 4,
    stage: 'proposed',
    title: '关于举办全市安全生产警示教育现场会的通知',
    from: '枢州市应急管理局',
    kind: '通知',
    reference: '枢应急〔2026〕57号',
    senderLevel: 'superior',
    lead: 'emergency',
    readers: ['deputy-secretary', 'deputy-director', 'deputy-director-2', 'duty-head', 'information-head'],
    proposal: '拟请区应急管理局承办参会事宜，传区领导阅。',
  },
  {
    arrived: 3,
    stage: 'proposed',
    title: '关于协助核查一起跨区排污问题的函',
    from: '邻江区生态环境保护委员会办公室',
    kind: '函',
    reference: '邻环委办函〔2026〕15号',
    senderLevel: 'peer',
    urgency: 'urgent',
    lead: 'water',
    assisting: ['liuxi'],
    proposal: '拟请区水利局主办、柳溪镇协办，涉及面较广，报顾主任批示。',
    sentBack: '请先与生态环境部门对接，补充对方已掌握的线索再报。',
  },
  {
    arrived: 2,
    stage: 'reviewed',
    title: '关于报送一季度信息工作要点的通知',
    from: '中共枢州市委办公室',
    kind: '通知',
    reference: '枢委办〔2026〕92号',
    senderLevel: 'superior',
    lead: 'agriculture',
    proposal: '',
  },
  {
    arrived: 1,
    stage: 'reviewed',
    title: '关于白鹭乡候鸟保护区巡护道路修缮的请示',
    from: '白鹭乡党委、政府',
    kind: '请示',
    reference: '白委〔2026〕14号',
    senderLevel: 'subordinate',
    focus: '重点项目建设',
    lead: 'agriculture',
    proposal: '',
  },
  {
    arrived: 1,
    stage: 'registered',
    title: '关于做好强降温天气防范应对工作的紧急通知',
    from: '枢州市应急委员会办公室',
    kind: '通知',
    reference: '枢应急办发电〔2026〕9号',
    senderLevel: 'superior',
    urgency: 'most-urgent',
    focus: '防汛救灾',
    lead: 'emergency',
    proposal: '',
  },
  {
    arrived: 0,
    stage: 'registered',
    title: '关于征求《枢州市公文处理办法（修订稿）》意见的函',
    from: '中共枢州市委办公室',
    kind: '函',
    reference: '枢委办函〔2026〕33号',
    senderLevel: 'superior',
    lead: 'education',
    proposal: '',
  },
]
