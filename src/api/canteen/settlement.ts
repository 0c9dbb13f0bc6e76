import type { Text } from '#base/language.ts'
import { addDays } from '#calendar/day.ts'
import { CANTEEN_KEEPER, MEALS } from '#catalogue/meals.ts'
import { writeXlsx } from '#documents/write-xlsx.ts'
import { keepingOf } from '#office/edit/editing.ts'
import { settledBetween, type Settled } from '#office/canteen/view.ts'
import type { Api } from '../api.ts'
import { read } from '../perform.ts'
import { sendFile, XLSX } from '../prints/send.ts'
import { readerOf, type Reader } from '../reader.ts'
import { OfMonth } from './schema.ts'

const text = (hans: string, hant: string, en: string): Text => ({ 'zh-Hans': hans, 'zh-Hant': hant, en })
const WORDS = {
  name: text('用餐结算', '用餐結算', 'Meals'),
  unit: text('单位', '單位', 'Unit'),
  person: text('姓名', '姓名', 'Name'),
  all: text('合计（份）', '合計（份）', 'In all'),
  left: text('订了没取（份）', '訂了沒取（份）', 'Ordered and not collected'),
  guests: text('代订说明', '代訂說明', 'For whom'),
}

/** What everybody ate in a month, as a workbook: what is settled, and what was cooked for nobody. */
export function settlementRoutes(api: Api): void {
  api.get(
    '/api/canteen/settlement.xlsx',
    { schema: { summary: 'The meals of a month by person, as a workbook', querystring: OfMonth } },
    async (request, reply) => {
      const { month } = request.query
      const from = `${month}-01`
      const to = addDays(`${addDays(from, 31).slice(0, 7)}-01`, -1)
      const bytes = await read(request, async acting => {
        keepingOf(acting, CANTEEN_KEEPER)
        const reader = readerOf(request, acting)
        const rows = settlementOf(reader, await settledBetween(acting.tx, acting.office, from, to))
        return writeXlsx(`${reader.say(WORDS.name)} ${month}`, rows)
      })
      return sendFile(reply, `canteen-${month}.xlsx`, XLSX, bytes)
    },
  )
}

/** One line a person: portions of each meal, in all, and those that nobody fetched. */
function settlementOf(reader: Reader, settled: readonly Settled[]): string[][] {
  const meals = Object.entries(MEALS)
  const heading = [
    reader.say(WORDS.unit),
    reader.say(WORDS.person),
    ...meals.map(([, { name }]) => reader.say(name)),
    reader.say(WORDS.all),
    reader.say(WORDS.left),
    reader.say(WORDS.guests),
  ]
  const people = Map.groupBy(settled, ({ personId }) => personId)
  const lines = [...people.values()].map(rows => {
    const sum = (fits: (row: Settled) => boolean) =>
      String(rows.filter(fits).reduce((total, { portions }) => total + portions, 0))
    const guests = rows.flatMap(({ day, forWhom }) => (forWhom === '' ? [] : [`${day} ${forWhom}`]))
    return [
      rows[0]?.unit ?? '',
      rows[0]?.person ?? '',
      ...meals.map(([meal]) => sum(row => row.meal === meal)),
      sum(() => true),
      sum(row => !row.isCollected),
      guests.join('；'),
    ]
  })
  return [heading, ...lines]
}
