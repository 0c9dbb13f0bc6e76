import { PHONE } from '../support/screens.ts'

/** A place of the guided tour: who is there, where, and what they must see before the picture is taken. */
export interface Stop {
  /** The picture's name. */
  name: string
  /** The sign-in name; null for a citizen without an account. */
  as: string | null
  /** An address, or the title of a matter (and its service, where several bear it) with what follows its address. */
  at: string | { matter: string; service?: string; tab?: string; rest?: string }
  shows: string
  viewport?: typeof PHONE
}

/** Every stop of `docs/guides/tour.md`, in its order. */
export const STOPS: readonly Stop[] = [
  { name: 'register', as: 'guchanghe', at: '/matters', shows: '收文办理' },
  { name: 'answered', as: 'guchanghe', at: { matter: '小区门口井盖又响了' }, shows: '垫的胶圈一天就掉了' },
  { name: 'window', as: null, at: '/window', shows: '我要', viewport: PHONE },
  { name: 'covers', as: 'guchanghe', at: '/office?tab=covers', shows: '江雪梅' },
  { name: 'draft', as: 'yaojianing', at: { matter: '关于申请校车安全专项经费的请示', rest: '/draft' }, shows: '校车' },
  { name: 'library', as: 'guchanghe', at: '/library?q=督查', shows: '督查' },
  { name: 'bookings', as: 'tangjiahe', at: '/bookings', shows: '第一会议室' },
  { name: 'desk', as: 'guchanghe', at: '/', shows: '轮到我' },
  { name: 'services', as: 'guchanghe', at: '/services', shows: '公务接待' },
  { name: 'brief', as: 'guchanghe', at: { matter: '北门桥限不限行' }, shows: '办法二更稳妥' },
  { name: 'overview', as: 'guchanghe', at: '/overview', shows: '上级要求' },
  { name: 'directive', as: 'guchanghe', at: { matter: '秋冬季校园安全检查' }, shows: '5/6 已办' },
  { name: 'clocks', as: 'guchanghe', at: { matter: '核实桥头积水点', tab: 'clocks' }, shows: '当日不计' },
  { name: 'rules', as: 'guchanghe', at: '/services/reception', shows: '《党政机关国内公务接待管理规定》' },
  { name: 'procedure', as: 'guchanghe', at: { matter: '北门桥限不限行', tab: 'procedure' }, shows: '定了？' },
  { name: 'record', as: 'guchanghe', at: { matter: '请教育局报校车方案', tab: 'record' }, shows: '办结' },
  {
    name: 'research',
    as: 'guchanghe',
    at: { matter: '农村养老助餐点调研', service: 'research' },
    shows: '柳溪镇村食堂',
  },
  { name: 'bulletin', as: 'guchanghe', at: { matter: '防汛物资储备情况' }, shows: '信息编发' },
  {
    name: 'incoming',
    as: 'guchanghe',
    at: { matter: '关于桥东街道地下管网抢修工程占道的报告', service: 'incoming-document' },
    shows: '收文办理',
  },
  { name: 'ledger', as: 'yexiaoyun', at: '/documents?tab=ledger', shows: '青办' },
  { name: 'supervision', as: 'qinzhengyang', at: '/supervision', shows: '督' },
  { name: 'archive', as: 'liuqinghe', at: '/archive?only=lent', shows: '防汛工作总结' },
  { name: 'reception', as: 'tangjiahe', at: { matter: '市委督查组来区检查校园安全' }, shows: '公务接待' },
  { name: 'inspection', as: 'tangjiahe', at: '/matters?service=inspection', shows: '检查' },
  { name: 'duty', as: 'jianlan', at: '/duty', shows: '谁在值班' },
  { name: 'roster', as: 'mashoutian', at: '/duty/roster', shows: '带班领导' },
  { name: 'petition', as: 'qiuzimo', at: { matter: '拆迁补偿面积有误' }, shows: '信访' },
  { name: 'meeting', as: 'guchanghe', at: { matter: '全区校园安全工作会议', service: 'meeting' }, shows: '议定' },
]
