import type { DocumentDraft } from '#documents/drafting/document-draft.ts'
import { newDraft } from '#documents/drafting/new-draft.ts'
import type { StoryCase } from '../play-case.ts'

const OFFICE = '枢州市清源区委办公室'
const CODE = '青办'

const notice = (title: string, to: readonly string[], lines: readonly string[]): DocumentDraft => {
  const begun = newDraft({ office: OFFICE, title: `${OFFICE}${title}`, kind: '通知' })
  return {
    ...begun,
    code: CODE,
    to: to.map(name => ({ name, relation: 'subordinate' as const })),
    body: lines.map(text => ({ kind: 'paragraph' as const, text })),
    particulars: { ...begun.particulars, basis: '区委专题会议要求' },
  }
}

const by = 'yaojianing'
const begun = { service: 'outgoing-document', by } as const
const fields = { drafter: '@post:general-clerk', kind: '通知' }
const submit = { step: 'draft', outcome: 'submit', fields: { toLevel: 'subordinate', importance: 'normal' } }
const POINTS = { pointReason: 'pass', pointPolicy: 'pass', pointAgreed: 'pass', pointForm: 'pass', pointOther: 'none' }
const pass = { step: 'examine', outcome: 'pass', fields: POINTS }

const BUSES = '关于开展校车安全检查的通知'
const HEATING = '关于做好冬季取暖安全工作的通知'

/** The notice that is numbered, and that the demonstration then chops and sends. */
export const TO_BE_SENT = BUSES

const DRILLS = '关于开展中小学消防疏散演练的通知'

/** The notice of two organs that the demonstration then numbers. */
export const JOINT = { title: DRILLS, organ: '枢州市清源区教育局' }

const joint = (draft: DocumentDraft): DocumentDraft => ({
  ...draft,
  masthead: { ...draft.masthead, names: [OFFICE, JOINT.organ] },
  issuers: [OFFICE, JOINT.organ],
  particulars: { ...draft.particulars, isJointFit: true },
})

/** Documents on their way out: one numbered, one of two organs, one before whoever signs, one that was not to be issued. */
export const ISSUES: readonly StoryCase[] = [
  {
    ...begun,
    arrived: 4,
    title: BUSES,
    fields,
    acts: [
      {
        after: 0,
        by,
        keep: '送审稿',
        draft: notice(
          BUSES,
          ['区教育局', '青石镇', '柳溪镇'],
          [
            '为保障学生上下学安全，经区委同意，决定在全区开展校车安全检查。现将有关事项通知如下。',
            '检查范围为全区中小学、幼儿园在用校车及其驾驶人，重点查车辆年检、行驶路线和随车照管。',
            '区教育局牵头，各镇配合，本月底前查完，逐车建账，当场能改的当场改。',
          ],
        ),
      },
      { after: 0, ...submit },
      { after: 1, ...pass },
      { after: 1, step: 'sign', outcome: 'sign', opinion: '同意印发。' },
      { after: 2, step: 'recheck', outcome: 'pass' },
      { after: 2, step: 'number', outcome: 'done', fields: { copies: 30 } },
    ],
  },
  {
    ...begun,
    arrived: 2,
    title: HEATING,
    urgency: 'urgent',
    fields,
    acts: [
      {
        after: 0,
        by,
        keep: '送审稿',
        draft: notice(
          HEATING,
          ['青石镇', '白鹭乡'],
          [
            '入冬以来气温持续下降，经区委同意，现就冬季取暖安全有关事项通知如下。',
            '各镇逐户查看取暖方式，重点关注独居老人和出租房，发现炭火取暖不通风的当场劝改并登记。',
          ],
        ),
      },
      { after: 0, ...submit },
      { after: 1, ...pass },
    ],
  },
  {
    ...begun,
    arrived: 3,
    title: DRILLS,
    focus: '校园安全',
    fields,
    acts: [
      {
        after: 0,
        by,
        keep: '送审稿',
        draft: joint(
          notice(
            DRILLS,
            ['青石镇', '柳溪镇', '白鹭乡'],
            [
              '冬季是校园火灾易发期，经区委同意，决定在全区中小学开展消防疏散演练。现将有关事项通知如下。',
              '各校本月内组织一次全员疏散演练，寄宿制学校另组织一次夜间演练，演练前查清疏散通道和应急照明。',
              '各镇（乡）派员到场，发现通道堵塞、设施失效的当场整改。',
            ],
          ),
        ),
      },
      { after: 0, ...submit, fields: { ...submit.fields, jointSigners: ['@post:education-head'] } },
      { after: 1, ...pass },
      { after: 1, step: 'sign', outcome: 'sign', opinion: '同意联合印发。' },
      { after: 1, step: 'cosign', outcome: 'sign', opinion: '同意。' },
      { after: 2, step: 'recheck', outcome: 'pass' },
    ],
  },
  {
    ...begun,
    arrived: 6,
    title: '关于报送周工作小结的通知',
    fields,
    acts: [
      {
        after: 0,
        by,
        keep: '送审稿',
        draft: notice('关于报送周工作小结的通知', ['青石镇'], ['请各镇每周五报送工作小结。']),
      },
      { after: 0, ...submit },
      {
        after: 1,
        step: 'examine',
        outcome: 'decline',
        opinion: '没有行文依据，电话了解即可，不给基层添表。',
        fields: { rejectReason: 'R15' },
      },
      { after: 1, step: 'inform', outcome: 'done' },
    ],
  },
]
