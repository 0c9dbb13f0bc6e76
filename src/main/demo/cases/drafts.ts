import type { DocumentDraft } from '#documents/drafting/document-draft.ts'
import { newDraft } from '#documents/drafting/new-draft.ts'
import type { StoryCase } from '../play-case.ts'

const OFFICE = '枢州市清源区委办公室'
const line = (text: string): DocumentDraft['body'][number] => ({ kind: 'paragraph', text })
const heading = (text: string, run?: string): DocumentDraft['body'][number] => ({
  kind: 'heading',
  level: 1,
  text,
  ...(run ? { run } : {}),
})

const draft = (kind: DocumentDraft['kind'], title: string, parts: Partial<DocumentDraft>): DocumentDraft => {
  const begun = newDraft({ office: OFFICE, title, kind })
  return { ...begun, code: '青办', ...parts, particulars: { ...begun.particulars, ...parts.particulars } }
}
const told = (parts: Partial<DocumentDraft['particulars']>): DocumentDraft['particulars'] => ({
  ...newDraft({ office: OFFICE, title: '' }).particulars,
  ...parts,
})

const BUSES = '关于申请校车安全专项经费的请示'
const buses = (body: DocumentDraft['body']): DocumentDraft =>
  draft('请示', BUSES, {
    signers: ['顾长河'],
    to: [{ name: '枢州市委办公室', relation: 'superior' }],
    body: [
      line('为落实市委关于校园安全的部署，我区拟更新校车 12 辆，现将有关事项请示如下。'),
      ...body,
      line('妥否，请批示。'),
    ],
    remark: '联系人：姚佳宁，电话：86210017',
  })

const FLOOD = '关于做好今冬明春水利工程检查的通知'
const TRAINING = '关于商请支持干部能力培训的函'

/** Drafts on their way: one still written, one before the reviewer, one sent back and written again. */
export const DRAFTS: readonly StoryCase[] = [
  {
    service: 'outgoing-document',
    arrived: 2,
    by: 'yaojianing',
    title: BUSES,
    fields: { drafter: '@post:general-clerk', kind: '请示' },
    acts: [
      {
        after: 1,
        by: 'yaojianing',
        keep: '初稿',
        draft: buses([
          heading('请批准拨付校车更新经费360万元'),
          line('由区财政安排 180 万元，其余请市级专项资金予以支持。'),
          heading('请同意增加校车管理人员编制3名'),
        ]),
      },
      {
        after: 2,
        by: 'yaojianing',
        draft: buses([
          heading('请批准拨付校车更新经费360万元'),
          line('由区财政安排 180 万元，其余请市级专项资金予以支持，测算依据见附件。'),
          heading('请同意增加校车管理人员编制3名'),
        ]),
      },
    ],
  },
  {
    service: 'outgoing-document',
    arrived: 3,
    by: 'yaojianing',
    title: FLOOD,
    fields: { drafter: '@post:general-clerk', kind: '通知' },
    acts: [
      {
        after: 1,
        by: 'yaojianing',
        draft: draft('通知', FLOOD, {
          to: [{ name: '各镇（街道），区直各有关单位', relation: 'subordinate' }],
          body: [
            line('为保障今冬明春水利工程安全运行，经区委同意，现就有关事项通知如下。'),
            heading('检查范围'),
            line('水库、堤防、泵站和农村供水工程，重点查看病险部位和值守安排（任务分工见附件）。'),
            heading('时间安排'),
            line('各单位自查，12月20日前完成整改；区水利局随后抽查。'),
          ],
          annexes: [
            {
              title: '水利工程检查任务分工表',
              body: [
                {
                  kind: 'table',
                  columns: [3, 8, 8],
                  head: ['序号', '检查内容', '责任单位'],
                  rows: [
                    ['1', '水库大坝、溢洪道', '区水利局'],
                    ['2', '泵站用电安全', '区应急管理局'],
                    ['3', '农村供水水质', '各镇（街道）'],
                  ],
                },
              ],
            },
          ],
          particulars: told({ basis: '市水利局年度检查安排，区委专题会议议定', approvedBy: '区委主要负责同志' }),
        }),
      },
      { after: 1, step: 'draft', outcome: 'submit', fields: { toLevel: 'subordinate', importance: 'normal' } },
    ],
  },
  {
    service: 'outgoing-document',
    arrived: 5,
    by: 'yaojianing',
    title: TRAINING,
    fields: { drafter: '@post:general-clerk', kind: '函' },
    acts: [
      {
        after: 1,
        by: 'yaojianing',
        draft: draft('函', TRAINING, {
          to: [{ name: '枢州大学继续教育学院', relation: 'unrelated' }],
          body: [
            line('我区拟于26年12月10日举办办公室业务培训，约40人左右参加，商请贵院派教师授课。'),
            line('请予函复。'),
          ],
          particulars: told({ basis: '年度干部培训计划' }),
        }),
      },
      { after: 1, step: 'draft', outcome: 'submit', fields: { toLevel: 'peer', importance: 'normal' } },
      {
        after: 2,
        step: 'examine',
        outcome: 'back',
        opinion: '日期写全称，“约”和“左右”不要重复；写明联系人。',
        fields: { rejectReason: 'R17' },
      },
      {
        after: 3,
        by: 'yaojianing',
        draft: draft('函', TRAINING, {
          to: [{ name: '枢州大学继续教育学院', relation: 'unrelated' }],
          body: [
            line('我区拟于2026年12月10日举办办公室业务培训，约40人参加，商请贵院派教师授课，食宿由我办安排。'),
            line('请予函复。'),
          ],
          remark: '联系人：姚佳宁，电话：86210017',
          particulars: told({ basis: '年度干部培训计划' }),
        }),
      },
    ],
  },
]
