import type { Text } from '#base/language.ts'
import { dayOf } from '#calendar/day.ts'
import type { ItemFilter } from '#matters/archive/items.ts'
import { loadMatter } from '#matters/load.ts'
import { officeNameOf } from '#office/office-name.ts'
import type { Reader } from '../reader.ts'
import { PERIODS } from './words.ts'

const CATALOGUE: Text = { 'zh-Hans': '归档文件目录', 'zh-Hant': '歸檔檔案目錄', en: 'Catalogue of archived items' }
const LIST_OF: Text = { 'zh-Hans': '{service}清册', 'zh-Hant': '{service}清冊', en: '{service}: list' }
const BOX: Text = { 'zh-Hans': '第{box}盒', 'zh-Hant': '第{box}盒', en: 'box {box}' }
const SIGNED: Text = {
  'zh-Hans': '{step}：{who}（{day}）',
  'zh-Hant': '{step}：{who}（{day}）',
  en: '{step}: {who} ({day})',
}

/** What a catalogue is called on paper: that of a matter is its list, under which everybody stands who did a step of it. */
export async function titleOf(
  reader: Reader,
  filter: ItemFilter,
): Promise<{ office: string; title: string; period: string; signers: string[] }> {
  const { acting } = reader
  const office = await officeNameOf(acting.tx, acting.office)
  if (filter.matter === undefined) {
    const period = [
      filter.year,
      filter.retention && reader.say(PERIODS[filter.retention]),
      filter.class,
      filter.box && reader.say(BOX, { box: filter.box }),
    ]
    return { office, title: reader.say(CATALOGUE), period: period.filter(Boolean).join(' · '), signers: [] }
  }
  const { matter, tasks } = await loadMatter(acting.tx, acting.office, filter.matter, { lock: false })
  const signers = tasks.flatMap(({ step, doneBy, doneAt }) =>
    doneBy && doneAt
      ? [
          reader.say(SIGNED, {
            step: reader.step(matter.service, matter.serviceVersion, step).name,
            who: acting.directory.personName(doneBy),
            day: dayOf(new Date(doneAt), acting.zone),
          }),
        ]
      : [],
  )
  const service = reader.textsOf(matter.service, matter.serviceVersion).name
  return { office, title: reader.say(LIST_OF, { service }), period: `${matter.number} ${matter.title}`, signers }
}
