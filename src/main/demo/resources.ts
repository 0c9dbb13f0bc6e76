/** What the made-up district lends out; names, plates and sizes are invented. */
export const RESOURCES: readonly { kind: string; name: string; registration?: string; capacity?: number }[] = [
  { kind: 'vehicle', name: '轿车一号', registration: '浙A12345', capacity: 4 },
  { kind: 'vehicle', name: '轿车二号', registration: '浙A23456', capacity: 4 },
  { kind: 'vehicle', name: '越野车', registration: '浙A67890', capacity: 4 },
  { kind: 'vehicle', name: '中巴车', registration: '浙A88120', capacity: 18 },
  { kind: 'driver', name: '周师傅' },
  { kind: 'driver', name: '葛师傅' },
  { kind: 'driver', name: '冯师傅' },
  { kind: 'meeting-room', name: '第一会议室', capacity: 60 },
  { kind: 'meeting-room', name: '第二会议室', capacity: 24 },
  { kind: 'meeting-room', name: '常委会议室', capacity: 16 },
  { kind: 'guest-room', name: '招待所201', capacity: 2 },
  { kind: 'guest-room', name: '招待所202', capacity: 2 },
  { kind: 'guest-room', name: '招待所203', capacity: 2 },
  { kind: 'dining-table', name: '机关食堂甲桌', capacity: 10 },
  { kind: 'dining-table', name: '机关食堂乙桌', capacity: 10 },
]
