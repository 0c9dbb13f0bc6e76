import { RESOURCES } from './resources.ts'

/** The made-up district of the demonstration: 枢州市清源区. Places, offices and people are invented. */

interface PostSketch {
  /** Unique in the district; also how the story speaks of the post. */
  key: string
  name: string
  level: number
  superior?: string
  duties?: readonly string[]
  permissions?: readonly string[]
  /** Who holds it: name and sign-in name. */
  people: readonly (readonly [name: string, login: string])[]
}

export interface UnitSketch {
  key: string
  name: string
  shortName: string
  kind: 'office' | 'section' | 'department' | 'township' | 'other'
  parent?: string
  /** The post that receives what is sent to the unit; the first when absent. */
  receiving?: string
  posts: readonly PostSketch[]
}

/** An office of the demonstration, before it has ids. */
export interface OfficeSketch {
  name: string
  shortName: string
  units: readonly UnitSketch[]
  /** A for whom, B who covers, and how many days from today the absence began and ends. */
  leave: readonly { post: string; cover: string; from: number; to: number; reason: string }[]
  focuses: readonly string[]
  resources: typeof RESOURCES
}

const section = (key: string, name: string, posts: readonly PostSketch[]): UnitSketch => ({
  key,
  name,
  shortName: name,
  kind: 'section',
  parent: 'office',
  posts,
})

/** A unit outside the office: its head and the post that receives its documents. */
const outside = (
  kind: 'department' | 'township',
  key: string,
  name: string,
  head: readonly [title: string, name: string, login: string],
  desk: readonly [title: string, name: string, login: string],
  duties: readonly string[] = [],
): UnitSketch => ({
  key,
  name,
  shortName: name.replace(/^区/, ''),
  kind,
  receiving: `${key}-desk`,
  posts: [
    {
      key: `${key}-head`,
      name: head[0],
      level: 4,
      superior: 'director',
      permissions: ['see-unit'],
      people: [[head[1], head[2]]],
    },
    { key: `${key}-desk`, name: desk[0], level: 6, superior: `${key}-head`, duties, people: [[desk[1], desk[2]]] },
  ],
})

const UNITS: readonly UnitSketch[] = [
  {
    key: 'leaders',
    name: '区委领导',
    shortName: '区委',
    kind: 'other',
    posts: [
      { key: 'secretary', name: '区委书记', level: 1, permissions: ['see-all'], people: [['沈国栋', 'shenguodong']] },
      {
        key: 'deputy-secretary',
        name: '区委副书记',
        level: 2,
        superior: 'secretary',
        permissions: ['see-all'],
        people: [['苏敏之', 'suminzhi']],
      },
    ],
  },
  {
    key: 'office',
    name: '区委办公室',
    shortName: '区委办',
    kind: 'office',
    receiving: 'registry',
    posts: [
      {
        key: 'director',
        name: '主任',
        level: 2,
        superior: 'secretary',
        duties: ['head', 'instruct', 'decide'],
        permissions: ['see-all', 'supervise', 'manage-services'],
        people: [['顾长河', 'guchanghe']],
      },
      {
        key: 'deputy-director',
        name: '副主任',
        level: 3,
        superior: 'director',
        duties: ['supervise-approve', 'reception-approve', 'duty-leader'],
        permissions: ['see-all', 'supervise'],
        people: [['方静怡', 'fangjingyi']],
      },
      {
        key: 'deputy-director-2',
        name: '副主任（分管综合）',
        level: 3,
        superior: 'director',
        duties: ['sign'],
        permissions: ['see-all'],
        people: [['陆承志', 'luchengzhi']],
      },
      {
        key: 'administrator',
        name: '系统管理员',
        level: 7,
        superior: 'director',
        permissions: ['manage-office'],
        people: [['管一帆', 'admin']],
      },
    ],
  },
  section('general', '综合科', [
    {
      key: 'general-head',
      name: '科长',
      level: 5,
      superior: 'deputy-director-2',
      duties: ['propose', 'orphan'],
      permissions: ['see-unit', 'manage-services'],
      people: [['江雪梅', 'jiangxuemei']],
    },
    {
      key: 'general-deputy',
      name: '副科长',
      level: 6,
      superior: 'general-head',
      duties: ['petitions'],
      people: [['邱子墨', 'qiuzimo']],
    },
    {
      key: 'general-clerk',
      name: '干部',
      level: 7,
      superior: 'general-head',
      duties: ['finance', 'meetings', 'draft'],
      people: [
        ['姚佳宁', 'yaojianing'],
        ['龚小满', 'gongxiaoman'],
      ],
    },
  ]),
  section('documents', '文书科', [
    {
      key: 'documents-head',
      name: '科长',
      level: 5,
      superior: 'deputy-director-2',
      duties: ['review', 'secrecy', 'examine'],
      permissions: ['see-unit'],
      people: [['贺文渊', 'hewenyuan']],
    },
    {
      key: 'registry',
      name: '收文岗',
      level: 7,
      superior: 'documents-head',
      duties: ['registry', 'window', 'issue'],
      permissions: ['register'],
      people: [
        ['叶晓芸', 'yexiaoyun'],
        ['康大为', 'kangdawei'],
      ],
    },
    {
      key: 'archive',
      name: '档案岗',
      level: 7,
      superior: 'documents-head',
      duties: ['archive', 'chop'],
      permissions: ['see-all'],
      people: [['柳青禾', 'liuqinghe']],
    },
  ]),
  section('supervision', '督查室', [
    {
      key: 'supervision-head',
      name: '主任',
      level: 5,
      superior: 'deputy-director',
      duties: ['supervise'],
      permissions: ['supervise', 'see-all'],
      people: [['秦正阳', 'qinzhengyang']],
    },
    {
      key: 'supervision-check',
      name: '核查岗',
      level: 6,
      superior: 'supervision-head',
      duties: ['check'],
      people: [
        ['白若冰', 'bairuobing'],
        ['尤立新', 'youlixin'],
      ],
    },
  ]),
  section('information', '信息科', [
    {
      key: 'information-head',
      name: '科长',
      level: 5,
      superior: 'deputy-director-2',
      duties: ['information'],
      people: [['费思远', 'feisiyuan']],
    },
    {
      key: 'information-clerk',
      name: '干部',
      level: 7,
      superior: 'information-head',
      duties: ['study'],
      people: [['章一诺', 'zhangyinuo']],
    },
  ]),
  section('duty', '总值班室', [
    {
      key: 'duty-head',
      name: '主任',
      level: 5,
      superior: 'deputy-director',
      permissions: ['register', 'manage-roster'],
      people: [['马守田', 'mashoutian']],
    },
    {
      key: 'duty-clerk',
      name: '值班员',
      level: 7,
      superior: 'duty-head',
      duties: ['duty-room'],
      people: [
        ['纪安澜', 'jianlan'],
        ['倪向东', 'nixiangdong'],
      ],
    },
    // Whoever is on shift by the roster; nobody sits in them.
    {
      key: 'leader-on-duty',
      name: '带班领导',
      level: 3,
      superior: 'director',
      duties: ['duty-leader'],
      permissions: ['see-unit'],
      people: [],
    },
    {
      key: 'officer-on-duty',
      name: '值班员（当班）',
      level: 7,
      superior: 'duty-head',
      duties: ['duty-room'],
      permissions: ['register', 'see-unit'],
      people: [],
    },
  ]),
  section('services', '行政科', [
    {
      key: 'services-head',
      name: '科长',
      level: 5,
      superior: 'deputy-director-2',
      duties: ['hosting', 'fleet', 'logistics', 'safety'],
      people: [['汤嘉禾', 'tangjiahe']],
    },
  ]),
  outside(
    'department',
    'education',
    '区教育局',
    ['局长', '程乐山', 'chengleshan'],
    ['办公室主任', '温如玉', 'wenruyu'],
    ['unit-chop'],
  ),
  outside('department', 'water', '区水利局', ['局长', '河清晏', 'heqingyan'], ['办公室主任', '洪波涌', 'hongboyong']),
  outside(
    'department',
    'housing',
    '区住房和城乡建设局',
    ['局长', '匡广厦', 'kuangguangsha'],
    ['办公室主任', '梁少筠', 'liangshaoyun'],
  ),
  outside(
    'department',
    'health',
    '区卫生健康局',
    ['局长', '安宁远', 'anningyuan'],
    ['办公室主任', '杜仲林', 'duzhonglin'],
  ),
  outside(
    'department',
    'emergency',
    '区应急管理局',
    ['局长', '雷震生', 'leizhensheng'],
    ['办公室主任', '常平', 'changping'],
  ),
  outside(
    'department',
    'agriculture',
    '区农业农村局',
    ['局长', '田守拙', 'tianshouzhuo'],
    ['办公室主任', '谷丰', 'gufeng'],
  ),
  outside('township', 'qingshi', '青石镇', ['党委书记', '石磊', 'shilei'], ['党政办主任', '夏禾', 'xiahe']),
  outside('township', 'liuxi', '柳溪镇', ['党委书记', '溪明', 'ximing'], ['党政办主任', '柳絮', 'liuxu']),
  outside('township', 'bailu', '白鹭乡', ['党委书记', '鲁平原', 'lupingyuan'], ['党政办主任', '卢苇', 'luwei']),
  outside('township', 'qiaodong', '桥东街道', ['党工委书记', '乔木', 'qiaomu'], ['党政办主任', '董桥', 'dongqiao']),
]

export const DISTRICT: OfficeSketch = {
  name: '枢州市清源区委办公室',
  shortName: '清源区委办',
  units: UNITS,
  leave: [
    { post: 'general-head', cover: 'general-deputy', from: -4, to: 10, reason: '年休假' },
    { post: 'water-desk', cover: 'water-head', from: -2, to: 16, reason: '党校学习' },
  ],
  focuses: ['防汛救灾', '重点项目建设', '校园安全'],
  resources: RESOURCES,
}
