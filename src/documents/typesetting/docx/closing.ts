import { BorderStyle, PageBreak, Paragraph, TabStopType, type TabStopDefinition } from 'docx'
import type { OfficialDocument } from '../official-document.ts'
import { shownDate } from '../shown-date.ts'
import { blank, CHARACTER, indented, line, run, SIZES } from './styles.ts'

/** Where lines end, in twentieths of a point from the left edge of the type area. */
const RIGHT = 8844
const tab = (type: TabStopDefinition['type'], position: number) => ({ tabStops: [{ type, position }] })

/** The annexes that are named below the text (7.3.4). */
export function annexList({ annexes = [] }: OfficialDocument): Paragraph[] {
  if (annexes.length === 0) return []
  const lines = annexes.map(({ title }, at) => {
    const number = annexes.length > 1 ? `${at + 1}.` : ''
    return indented([run(`${at === 0 ? '附件：' : '　　　'}${number}${title}`)])
  })
  return [blank(), ...lines]
}

/** Organ and date (7.3.5); the date ends four characters from the right, without a seal two, the organ over its middle. */
export function signatureOf({ signature, issuers, date }: OfficialDocument): Paragraph[] {
  if (!signature) return []
  const shown = shownDate(date)
  const isSealed = signature.form !== 'unsealed'
  const middle = RIGHT - (isSealed ? 4 : 2) * CHARACTER - Math.round((shown.length * CHARACTER) / 3)
  const lines =
    signature.form === 'stamped' ? signature.signatories.map(({ office, name }) => `${office}　　${name}`) : issuers
  return [
    blank(),
    ...(isSealed ? [blank()] : []),
    ...[...lines, shown].map(text => line([run(`\t${text}`)], { ...tab(TabStopType.CENTER, middle), keepLines: true })),
  ]
}

export function remarksOf({ remark, attendance = [] }: OfficialDocument): Paragraph[] {
  const groups = attendance.map(({ label, names }) =>
    indented([run(`${label}：`, { face: 'black' }), run(names.join('　'))]),
  )
  return [
    ...(remark === undefined ? [] : [indented([run(`（${remark}）`)])]),
    ...(groups.length > 0 ? [blank(), ...groups] : []),
  ]
}

/** 附件 on line 1 of a new page, its title on line 3 (7.3.7). */
export function annexHead(label: string): Paragraph[] {
  return [
    new Paragraph({ children: [new PageBreak()], spacing: { line: 20, lineRule: 'exact' } }),
    line([run(label, { face: 'black' })]),
    blank(),
  ]
}

/** Copies, and who printed it when (7.4); a copy to edit has them behind the text, where they move with it. */
export function imprintOf({ cc, printing }: OfficialDocument): Paragraph[] {
  const small = { size: SIZES[4] }
  const side = { left: 280, right: 280 }
  const ruled = (top: number, bottom: number) => ({
    top: { style: BorderStyle.SINGLE, size: top, space: 1 },
    bottom: { style: BorderStyle.SINGLE, size: bottom, space: 1 },
  })
  const thick = 8
  const thin = 6
  const copies =
    cc === undefined
      ? []
      : [line([run(`抄送：${cc}。`, small)], { indent: side, ...(printing ? { border: ruled(thick, thin) } : {}) })]
  if (!printing) return copies.length > 0 ? [blank(), ...copies] : []
  const last = line([run(`${printing.by}\t${shownDate(printing.on)}印发`, small)], {
    indent: side,
    border: ruled(copies.length > 0 ? thin : thick, thick),
    ...tab(TabStopType.RIGHT, RIGHT - 280),
  })
  return [blank(), ...copies, last]
}
