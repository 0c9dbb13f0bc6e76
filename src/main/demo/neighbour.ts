import type { OfficeSketch } from './district.ts'

/** Another office of the demonstration, with three people: documents come from it and go to it, and nothing else is seen. */
export const NEIGHBOUR: OfficeSketch = {
  name: '枢州市应急管理局',
  shortName: '市应急局',
  units: [
    {
      key: 'bureau',
      name: '枢州市应急管理局',
      shortName: '市应急局',
      kind: 'office',
      receiving: 'registry',
      posts: [
        {
          key: 'head',
          name: '局长',
          level: 3,
          duties: ['head', 'instruct', 'sign', 'decide', 'supervise-approve'],
          permissions: ['see-all', 'supervise'],
          people: [['高岳', 'gaoyue']],
        },
        {
          key: 'chief',
          name: '办公室主任',
          level: 5,
          superior: 'head',
          duties: ['review', 'propose', 'examine', 'orphan', 'supervise', 'check', 'archive'],
          permissions: ['manage-office', 'see-all', 'supervise'],
          people: [['丁望舒', 'dingwangshu']],
        },
        {
          key: 'registry',
          name: '文书岗',
          level: 7,
          superior: 'chief',
          duties: ['registry', 'window', 'draft', 'issue', 'chop'],
          permissions: ['register'],
          people: [['郝书简', 'haoshujian']],
        },
      ],
    },
  ],
  leave: [],
  focuses: [],
  resources: [],
}
