import {
  AlignmentType,
  convertMillimetersToTwip,
  Document,
  Footer,
  Header,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
} from 'docx'
import type { OfficialDocument } from '../official-document.ts'
import { refuseSecrets } from '../refuse-secrets.ts'
import { textsOf } from '../texts.ts'
import { blocksOf } from './blocks.ts'
import { annexHead, annexList, imprintOf, remarksOf, signatureOf } from './closing.ts'
import { headOf } from './head.ts'
import { blank, centred, CHARACTER, run, SIZES } from './styles.ts'

const mm = convertMillimetersToTwip

/**
 * A copy to edit, as DOCX: the same elements on the same page, with the fonts by the names offices have them under. The
 * PDF is what is issued: a text processor breaks lines and pages its own way.
 * @param mark whose hands it is in, at the head of every page; none where everybody may know
 * @throws Problem STATE_SECRET
 */
export async function documentToDocx(document: OfficialDocument, mark: readonly string[] = []): Promise<Uint8Array> {
  refuseSecrets(textsOf(document))
  const annexes = document.annexes ?? []
  const file = new Document({
    title: document.title.join(''),
    creator: document.issuers.join('、'),
    evenAndOddHeaderAndFooters: true,
    sections: [
      {
        properties: {
          page: {
            size: { width: mm(210), height: mm(297) },
            margin: { top: mm(37), left: mm(28), right: mm(26), bottom: mm(35), footer: mm(24) },
          },
        },
        ...(mark.length > 0 ? { headers: { default: headed(mark), even: headed(mark) } } : {}),
        footers: { default: footer(AlignmentType.RIGHT), even: footer(AlignmentType.LEFT) },
        children: [
          ...headOf(document),
          ...blocksOf(document.body),
          ...annexList(document),
          ...signatureOf(document),
          ...remarksOf(document),
          ...annexes.flatMap((annex, at) => [
            ...annexHead(annexes.length > 1 ? `附件${at + 1}` : '附件'),
            centred([run(annex.title, { face: 'title', size: SIZES[2] })]),
            blank(),
            ...blocksOf(annex.body),
          ]),
          ...imprintOf(document),
        ],
      },
    ],
  })
  return new Uint8Array(await Packer.toBuffer(file))
}

/** Grey, so that nobody takes it for a part of the document. */
const headed = (mark: readonly string[]): Header =>
  new Header({ children: [centred([run(mark.join('　'), { size: SIZES[4], color: '999999' })])] })

/** — 1 —, right on odd pages and left on even ones, one character in (7.5). */
function footer(alignment: (typeof AlignmentType)['LEFT' | 'RIGHT']): Footer {
  const number = new TextRun({
    children: ['— ', PageNumber.CURRENT, ' —'],
    font: { ascii: '宋体', hAnsi: '宋体', eastAsia: '宋体' },
    size: SIZES[4],
  })
  const indent = alignment === AlignmentType.RIGHT ? { right: CHARACTER } : { left: CHARACTER }
  return new Footer({ children: [new Paragraph({ alignment, indent, children: [number] })] })
}
