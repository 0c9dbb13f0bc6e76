import type { Text } from '#base/language.ts'
import type { Labels } from '#documents/typesetting/prints.ts'
import type { ArchiveItem } from '#matters/archive/items.ts'
import type { ArchiveClass } from '#matters/archive/settings.ts'
import type { Reader } from '../reader.ts'
import { PERIODS } from './words.ts'

const text = (hans: string, hant: string, en: string): Text => ({ 'zh-Hans': hans, 'zh-Hant': hant, en })
const WORDS = {
  title: text('盒脊和归档章', '盒脊和歸檔章', 'Spines and filing stamps'),
  stamps: text(
    '归档章（件首页上端空白处）',
    '歸檔章（件首頁上端空白處）',
    'Filing stamps, for the head of each first page',
  ),
  fonds: text('全宗号', '全宗號', 'Fonds'),
  year: text('年度', '年度', 'Year'),
  period: text('保管期限', '保管期限', 'Kept'),
  class: text('机构（问题）', '機構（問題）', 'Class'),
  range: text('起止件号', '起止件號', 'Items'),
  box: text('盒号', '盒號', 'Box'),
  pages: text('{pages}页', '{pages}頁', '{pages} p.'),
}

/** The items in boxes, each box with its spine and the stamps of what lies in it; what is in no box has nothing to paste yet. */
export function labelsOf(
  reader: Reader,
  items: readonly ArchiveItem[],
  classes: readonly ArchiveClass[],
  office: string,
): Labels {
  const say = (of: Text, params?: Record<string, unknown>) => reader.say(of, params)
  const inBoxes = Map.groupBy(
    items.filter(({ box }) => box !== null),
    ({ code, box }) => `${code.slice(0, code.lastIndexOf('-'))} ${box}`,
  )
  const four = (seq: number | undefined) => String(seq ?? 0).padStart(4, '0')
  const boxes = [...inBoxes.values()].flatMap(inside => {
    const [first] = inside
    if (!first) return []
    const fonds = first.code.slice(0, first.code.indexOf('-'))
    const period = say(PERIODS[first.retention])
    const of = classes.find(({ code }) => code === first.class)?.name ?? first.class
    return [
      {
        spine: [
          { label: say(WORDS.fonds), text: fonds },
          { label: say(WORDS.year), text: String(first.year) },
          { label: say(WORDS.period), text: period },
          { label: say(WORDS.class), text: of },
          { label: say(WORDS.range), text: `${four(first.seq)}–${four(inside.at(-1)?.seq)}` },
          { label: say(WORDS.box), text: String(first.box) },
        ],
        stamps: inside.map(({ year, seq, pages }) => [
          fonds,
          String(year),
          four(seq),
          of,
          period,
          pages === null ? '' : say(WORDS.pages, { pages }),
        ]),
      },
    ]
  })
  return { office, title: say(WORDS.title), stamps: say(WORDS.stamps), boxes, at: reader.today }
}
