import { AlignmentType, BorderStyle, TabStopType, type Paragraph } from 'docx'
import type { OfficialDocument } from '../official-document.ts'
import { blank, centred, CHARACTER, line, RED, run, SIZES } from './styles.ts'

/** Half points: the largest at which a name of so many characters fits between the edges. */
const mastheadSize = (characters: number): number => Math.min(88, Math.floor((2 * 442) / characters))
/** Where the signers begin: the label, two names and what is between them end one character before the edge. */
const SIGNERS = 8844 - 12 * CHARACTER

/** Three lines of marks are 30.6 mm; the name begins 35 mm down (7.2.4), in twentieths of a point. */
const BELOW_MARKS = 248
const MASTHEAD = { alignment: AlignmentType.CENTER } as const

/** What stands above the text: marks, name, number and signers, red line, title, addressees. */
export function headOf(document: OfficialDocument): Paragraph[] {
  const { masthead, title, to } = document
  const marks = [
    ...(document.copyNumber === undefined ? [] : [run(document.copyNumber)]),
    ...[document.secrecy, document.urgency].flatMap(mark => (mark === undefined ? [] : [run(mark, { face: 'black' })])),
  ]
  const names = masthead.names.map((name, at) => (at === 0 ? name + (masthead.suffix ?? '') : name))
  const size = mastheadSize(Math.max(...names.map(name => name.length)))
  const isOrder = document.form === 'order'
  return [
    ...marks.map(mark => line([mark])),
    ...Array.from({ length: Math.max(0, 3 - marks.length) }, blank),
    ...names.map((name, at) =>
      line([run(name, { face: 'title', size, color: RED })], {
        ...MASTHEAD,
        line: size * 12,
        before: at === 0 ? BELOW_MARKS : 0,
      }),
    ),
    blank(),
    blank(),
    ...numberLines(document),
    ...(isOrder ? [] : [blank(), ...title.map(text => centred([run(text, { face: 'title', size: SIZES[2] })]))]),
    blank(),
    ...(to === undefined ? [] : [line([run(`${to}：`)])]),
  ]
}

function numberLines({ number = '', signers = [], form }: OfficialDocument): Paragraph[] {
  const rows = Array.from({ length: Math.ceil(signers.length / 2) }, (_, at) => signers.slice(2 * at, 2 * at + 2))
  const lines = rows.map((row, at) =>
    line(
      [
        run(at === rows.length - 1 ? number : ''),
        run(`\t${at === 0 ? '签发人：' : '　　　　'}`),
        run(row.join('　'), { face: 'kai' }),
      ],
      { indent: { left: CHARACTER }, tabStops: [{ type: TabStopType.LEFT, position: SIGNERS }] },
    ),
  )
  const numbered = lines.length > 0 ? lines : [centred([run(number)])]
  return form === 'order' ? numbered : [...numbered, redRule()]
}

/** An empty line of 4 mm with the rule below it (7.2.7). */
const redRule = (): Paragraph =>
  line([], { line: 227, border: { bottom: { style: BorderStyle.SINGLE, size: 12, space: 0, color: RED } } })
