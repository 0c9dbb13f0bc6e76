import type { StoryCase } from '../play-case.ts'

const by = 'qiuzimo'
const citizen = (name: string, contact: string) => [{ kind: 'citizen' as const, name, contact }]

/** Petitions at their stages: taken on, waiting to be told apart, answered and open to review, directed elsewhere. */
export const PETITIONS: readonly StoryCase[] = [
  {
    service: 'petition',
    arrived: 14,
    by,
    title: '拆迁补偿面积有误',
    fields: {
      subject: '拆迁补偿面积有误',
      text: '少算了十二平方米，请重新丈量。',
      channel: 'visit',
      representatives: 3,
    },
    askers: citizen('路远', '13800012001'),
    acts: [
      {
        after: 1,
        step: 'register',
        outcome: 'handle',
        fields: { class: 'request', legalWay: 'none', unit: '@unit:housing' },
      },
      { after: 2, step: 'accept', outcome: 'accept' },
      { after: 3, step: 'inform', outcome: 'told', fields: { noticeOn: '@day:-13' } },
      { after: 11, answer: '经重新丈量，面积无误，不予支持。不服可在三十日内请求复查。' },
      {
        after: 11,
        step: 'handle',
        outcome: 'answered',
        opinion: '两名测绘员重新丈量，与原数一致。',
        fields: { conclusion: 'refuse', legalBasis: '国有土地上房屋征收与补偿条例' },
      },
    ],
  },
  {
    service: 'petition',
    arrived: 6,
    by,
    title: '建议在敬老院门口设公交站',
    fields: { subject: '建议在敬老院门口设公交站', text: '最近的站要走一公里半。', channel: 'letter' },
    askers: citizen('闻笛', '13800012002'),
    acts: [
      { after: 1, step: 'register', outcome: 'handle', fields: { class: 'suggestion', unit: '@unit:housing' } },
      { after: 2, step: 'accept', outcome: 'accept' },
    ],
  },
  {
    service: 'petition',
    arrived: 1,
    by,
    title: '反映河道清淤不到位',
    focus: '防汛救灾',
    fields: { subject: '反映河道清淤不到位', text: '清出来的泥就堆在河边，一下雨又冲回去。', channel: 'letter' },
    askers: citizen('水镜', '13800012003'),
    acts: [],
  },
  {
    service: 'petition',
    arrived: 20,
    by,
    title: '再次要求重新丈量宅基地',
    fields: { subject: '再次要求重新丈量宅基地', text: '不服复核。', channel: 'letter' },
    askers: citizen('岑参差', '13800012004'),
    acts: [
      {
        after: 2,
        step: 'register',
        outcome: 'elsewhere',
        opinion: '同一事实和理由已经复核。',
        fields: { class: 'request', elsewhere: 'final' },
      },
      { after: 2, answer: '您反映的事项已经复核终结，不再受理；有新的事实可以另行提出。' },
      { after: 3, step: 'tell', outcome: 'done', fields: { result: '书面告知不再受理。' } },
    ],
  },
]
