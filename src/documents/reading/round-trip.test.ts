import assert from 'node:assert/strict'
import * as fs from 'node:fs/promises'
import { tmpdir } from 'node:os'
import * as path from 'node:path'
import { after, test } from 'node:test'
import { anOpinion, aTable, paragraph, without } from '#test/support/official-documents.ts'
import { documentToDocx } from '../typesetting/docx/to-docx.ts'
import type { OfficialDocument } from '../typesetting/official-document.ts'
import { documentToOfd, typesetDocument } from '../typesetting/typeset-document.ts'
import { openTypesetter } from '../typesetting/typesetter.ts'
import type { PlacedField } from './extract-file.ts'
import { openReader } from './reader.ts'

const folder = await fs.mkdtemp(path.join(tmpdir(), 'shuniu-round-'))
const reader = openReader({ folder })
const typesetter = openTypesetter()
const press = { typesetter, catalogue: path.join(import.meta.dirname, '..', '..', '..', 'catalogue') }
after(async () => {
  await Promise.all([reader.close(), typesetter.close()])
  await fs.rm(folder, { recursive: true })
})

const JOINT = ['云山区人民政府', '云山区人力资源和社会保障局', '云山区财政局']
const ANNEXES = [
  { title: '任务分工表', body: [aTable(3)] },
  { title: '联系人名单', body: [paragraph(1)] },
]
const DOCUMENTS: Readonly<Record<string, OfficialDocument>> = {
  'an opinion': anOpinion(),
  'a request with three signers': anOpinion({
    signers: ['张伟民', '李强', '王建国'],
    title: ['云山市人民政府关于请求批准设立园区的请示'],
    to: '海东省人民政府',
  }),
  'a joint notice': anOpinion({
    masthead: { names: JOINT, suffix: '文件' },
    issuers: JOINT,
    title: ['云山区人民政府 云山区人力资源和社会保障局', '云山区财政局关于做好高层次人才工作的通知'],
    annexes: ANNEXES,
  }),
  'a joint notice under one name': anOpinion({ issuers: JOINT, title: ['关于做好人才工作的通知'], annexes: [] }),
  'an announcement to everybody': without(
    anOpinion({ title: ['云山市人民政府关于禁止燃放烟花爆竹的通告'], annexes: [] }),
    'to',
  ),
  'an unsealed notice': anOpinion({
    signature: { form: 'unsealed' },
    issuers: ['云山市人民政府办公室'],
    masthead: { names: ['云山市人民政府办公室'], suffix: '文件' },
    title: ['云山市人民政府办公室关于做好防汛工作的通知'],
  }),
  'a letter': without(
    anOpinion({
      form: 'letter',
      masthead: { names: ['云山市人民政府办公室'] },
      issuers: ['云山市人民政府办公室'],
      title: ['云山市人民政府办公室关于协助做好防汛工作的函'],
      to: '市水利局',
      annexes: [],
    }),
    'printing',
  ),
  'an order': without(
    anOpinion({
      form: 'order',
      masthead: { names: ['云山市人民政府'], suffix: '令' },
      title: ['云山市人民政府令'],
      number: '第12号',
      annexes: [],
      signature: { form: 'stamped', signatories: [{ office: '市长', name: '张伟民' }] },
    }),
    'to',
    'remark',
  ),
  minutes: without(
    anOpinion({
      form: 'minutes',
      masthead: { names: ['云山市人民政府常务会议纪要'] },
      title: ['云山市人民政府第12次常务会议纪要'],
      number: '第12期',
      annexes: [],
      attendance: [{ label: '出席', names: ['张伟民', '李强'] }],
    }),
    'signature',
    'to',
    'remark',
  ),
}

const WAYS: Readonly<Record<string, (document: OfficialDocument) => Promise<Uint8Array>>> = {
  PDF: async document => (await typesetDocument(press, document)).pdf,
  OFD: document => documentToOfd(press, document),
  DOCX: documentToDocx,
}

/** What a reader has to find, by the names of the fields; without blanks. */
const truthOf = (document: OfficialDocument): Record<string, string | undefined> => ({
  title: document.title.join(''),
  number: document.number,
  from: document.issuers.join('、'),
  to: document.to,
  cc: document.cc,
  date: document.date,
  urgency: document.urgency,
  secrecy: document.secrecy,
  signer: document.signers?.join('、'),
  attachments: document.annexes?.map(annex => annex.title).join('；') || undefined,
  printedBy: document.printing?.by,
  printedOn: document.printing?.on,
})

const close = (text: string | null | undefined): string => (text ?? '').replaceAll(/\s/g, '')

for (const [what, document] of Object.entries(DOCUMENTS))
  for (const [kind, make] of Object.entries(WAYS))
    test(`${what}, set as ${kind} and read again: nothing is sure that is not so`, async () => {
      const place = path.join(folder, `${Math.random()}`)
      await fs.writeFile(place, await make(document))
      const { fields } = await reader.extract(await reader.read({ path: place, name: kind }), kind)
      assert.ok(fields)
      const found: Record<string, PlacedField> = fields
      let sure = 0
      for (const [name, truth] of Object.entries(truthOf(document))) {
        const field = found[name]
        if (field?.confidence !== 'sure') continue
        sure += 1
        assert.equal(close(field.value), close(truth), name)
      }
      const isOfForm = document.form === 'document' || document.form === 'letter'
      assert.ok(!isOfForm || sure >= 7, `only ${sure} fields are sure`)
    })
