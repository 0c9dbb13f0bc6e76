import type { StoryCase } from '../play-case.ts'

/** Papers on their way: one that goes from desk to desk by rank, one that goes back to its sender, and words without a name. */
export const PAPERS: readonly StoryCase[] = [
  {
    service: 'incoming-document',
    arrived: 4,
    by: 'yexiaoyun',
    title: '关于全市上半年重点工作推进情况的通报',
    fields: {
      from: '枢州市委办公室',
      kind: '通报',
      reference: '枢办通〔2026〕33号',
      senderLevel: 'superior',
      receivedAt: '@at:-4 09:20',
    },
    acts: [
      { after: 0, step: 'review', outcome: 'pass' },
      {
        after: 0,
        step: 'propose',
        outcome: 'done',
        opinion: '拟请办公室各位负责同志依次传阅。',
        fields: {
          handling: 'read',
          senderLevel: 'superior',
          needsInstruction: false,
          readers: ['@post:information-head', '@post:director', '@post:deputy-director', '@post:supervision-head'],
          readingOrder: 'in-turn',
        },
      },
      { after: 1, step: 'circulate-in-turn', outcome: 'read' },
      { after: 3, step: 'circulate-in-turn', outcome: 'read' },
    ],
  },
  {
    service: 'incoming-document',
    arrived: 1,
    by: 'yexiaoyun',
    title: '关于解决办公用房、车辆和人员编制问题的请示',
    fields: {
      from: '青石镇人民政府',
      kind: '请示',
      reference: '青政请〔2026〕19号',
      senderLevel: 'subordinate',
      receivedAt: '@at:-1 08:50',
    },
    acts: [
      {
        after: 0,
        step: 'review',
        outcome: 'reject',
        opinion: '一份请示里有三件事，请分别行文后报来。',
        fields: { rejectReason: 'R04' },
      },
    ],
  },
  {
    service: 'petition',
    arrived: 2,
    title: '反映菜市场后门垃圾清运不及时',
    fields: { subject: '反映菜市场后门垃圾清运不及时', text: '每天上午十点以后才清运，路过要掩鼻。希望早一点。' },
    acts: [],
  },
]
