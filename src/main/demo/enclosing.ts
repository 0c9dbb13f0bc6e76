import { Readable } from 'node:stream'
import type { FileStore } from '#documents/files/store.ts'
import { documentToDocx } from '#documents/typesetting/docx/to-docx.ts'
import type { OfficialDocument } from '#documents/typesetting/official-document.ts'
import { typesetDocument } from '#documents/typesetting/typeset-document.ts'
import type { Press } from '#documents/typesetting/typesetter.ts'
import { writeXlsx } from '#documents/write-xlsx.ts'
import { attach } from '#matters/attach.ts'
import { registerMatter } from '#matters/register.ts'
import { takeAttachment } from '#matters/take-attachment.ts'
import type { Players } from './players.ts'

const LETTER: OfficialDocument = {
  form: 'document',
  masthead: { names: ['枢州市委组织部'], suffix: '文件' },
  copyNumber: '000018',
  secrecy: '内部',
  number: '枢组函〔2026〕31号',
  title: ['枢州市委组织部关于核实挂职干部有关情况的函'],
  to: '清源区委办公室',
  body: [
    {
      kind: 'paragraph',
      text: '为做好下一批挂职干部的选派工作，请核实所附名单中各位同志的任职时间、分管工作和本人意愿，并于收到之日起十个工作日内函复。名单在正式公布前请控制知悉范围，不得复制、转发。',
    },
    { kind: 'heading', level: 1, text: '核实内容' },
    {
      kind: 'paragraph',
      text: '任职时间以任免文件为准；分管工作写明起止年月；本人意愿由所在单位主要负责同志当面征询，如实填写。',
    },
    { kind: 'heading', level: 1, text: '有关要求' },
    { kind: 'paragraph', text: '核实结果由区委办公室汇总，密封后专人送达，不通过互联网传递。' },
  ],
  annexes: [{ title: '拟选派挂职干部名单', body: [{ kind: 'paragraph', text: '名单另附，共六人，按姓氏笔画排列。' }] }],
  issuers: ['枢州市委组织部'],
  signature: { form: 'sealed' },
  date: '2026-03-16',
  remark: '联系人：石青 电话：0999-5550123',
  printing: { by: '枢州市委组织部办公室', on: '2026-03-16' },
}

const NAMES = [
  ['姓名', '现任单位', '职务', '任现职时间', '拟挂职单位'],
  ['万青禾', '区水利局', '规划科科长', '2023年4月', '市水利局'],
  ['方小舟', '区教育局', '基础教育科副科长', '2022年9月', '市教育局'],
  ['石一川', '青石镇', '副镇长', '2021年6月', '市农业农村局'],
]

/** A matter that few may know of, with the files it came with: looked at by one who may, on the record. */
export async function encloseFiles(
  players: Players,
  { press, files }: { press: Press; files: FileStore },
): Promise<void> {
  const { id } = await players.as('yexiaoyun', acting =>
    registerMatter(acting, {
      service: 'incoming-document',
      title: LETTER.title.join(''),
      fields: { from: '枢州市委组织部', kind: '函', reference: LETTER.number ?? '', senderLevel: 'superior' },
      urgency: 'normal',
      secrecy: 'internal',
    }),
  )
  const put = async (name: string, mediaType: string, bytes: Uint8Array) => {
    const { sha256, size } = await files.receive(Readable.from([Buffer.from(bytes)]), name)
    return players.as('yexiaoyun', acting => attach(acting, id, { name, mediaType, size, sha256 }))
  }
  const office = 'application/vnd.openxmlformats-officedocument'
  const { pdf } = await typesetDocument(press, LETTER)
  const letter = await put('来函.pdf', 'application/pdf', pdf)
  await put('名单.xlsx', `${office}.spreadsheetml.sheet`, writeXlsx('名单', NAMES))
  await put('来函（供编辑）.docx', `${office}.wordprocessingml.document`, await documentToDocx(LETTER))
  await players.as('hewenyuan', acting => takeAttachment(acting, id, letter, 'viewed'))
}
