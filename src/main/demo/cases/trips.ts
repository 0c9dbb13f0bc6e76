import type { StoryCase } from '../play-case.ts'

const by = 'tangjiahe'

/** Trips of official vehicles: one logged to the end, one on the road, some ahead, and one whose car went to a focus. */
export const TRIPS: readonly StoryCase[] = [
  {
    service: 'vehicle',
    arrived: 6,
    by,
    title: '送校车方案到市教育局',
    fields: {
      purpose: 'duty',
      route: '区委至市教育局',
      leaveAt: '@at:-7 08:30',
      backAt: '@at:-7 12:00',
      passengers: 2,
    },
    acts: [
      { after: 0, step: 'approve', outcome: 'approve' },
      {
        after: 0,
        step: 'dispatch',
        outcome: 'done',
        fields: { car: '@resource:轿车一号', vehicleKind: 'other', driver: '周师傅' },
      },
      { after: 1, step: 'leave', outcome: 'done', fields: { odometerStart: 52310 } },
      { after: 1, step: 'return', outcome: 'done', fields: { odometerEnd: 52366, fuel: 6, tolls: 15, parked: true } },
      { after: 2, step: 'close', outcome: 'done', fields: { result: '往返56公里，已列入公示。' } },
    ],
  },
  {
    service: 'vehicle',
    arrived: 1,
    by,
    title: '到柳溪镇查看堤防',
    urgency: 'urgent',
    focus: '防汛救灾',
    fields: {
      purpose: 'emergency',
      route: '区委至柳溪镇堤防',
      leaveAt: '@at:-1 10:30',
      backAt: '@at:1 18:00',
      passengers: 4,
    },
    acts: [
      { after: 0, step: 'approve', outcome: 'approve' },
      {
        after: 0,
        step: 'dispatch',
        outcome: 'done',
        fields: { car: '@resource:越野车', vehicleKind: 'emergency', driver: '葛师傅' },
      },
      { after: 0, step: 'leave', outcome: 'done', fields: { odometerStart: 81022 } },
    ],
  },
  {
    service: 'vehicle',
    arrived: 1,
    by,
    title: '送督查材料到市委',
    fields: { purpose: 'duty', route: '区委至市委', leaveAt: '@at:1 14:00', backAt: '@at:1 17:30', passengers: 2 },
    acts: [],
  },
  {
    service: 'vehicle',
    arrived: 2,
    by,
    title: '到清溪镇回访信访事项',
    fields: {
      purpose: 'duty',
      route: '区委至清溪镇',
      leaveAt: '@at:2 09:00',
      backAt: '@at:2 11:30',
      passengers: 3,
      car: '@resource:越野车',
    },
    acts: [{ after: 0, step: 'approve', outcome: 'approve' }],
  },
  {
    service: 'vehicle',
    arrived: 1,
    by,
    title: '巡查水库险段',
    urgency: 'urgent',
    focus: '防汛救灾',
    fields: {
      purpose: 'emergency',
      route: '区委至青石水库',
      leaveAt: '@at:2 08:30',
      backAt: '@at:2 12:00',
      passengers: 4,
      car: '@resource:越野车',
    },
    acts: [{ after: 0, step: 'approve', outcome: 'approve' }],
  },
  {
    service: 'vehicle',
    arrived: 1,
    by,
    title: '接市委调研组',
    fields: {
      purpose: 'duty',
      route: '区委至各乡镇',
      leaveAt: '@at:3 08:00',
      backAt: '@at:3 18:00',
      passengers: 12,
      car: '@resource:中巴车',
    },
    acts: [{ after: 0, step: 'approve', outcome: 'approve' }],
  },
]
