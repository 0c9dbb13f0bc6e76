import assert from 'node:assert/strict'
import type { Changed, MatterDetail, Registered } from '#api/matters/schema.ts'
import type { DocumentView } from '#api/issuing/schema.ts'
import type { DraftVersionView, DraftView, SavedDraft } from '#api/drafts/schema.ts'
import type { DocumentDraft } from '#documents/drafting/document-draft.ts'
import { newDraft } from '#documents/drafting/new-draft.ts'
import { chopPicture } from '#main/demo/chop-picture.ts'
import type { Browser, TestApi } from './api.ts'

export const SERVICE = 'outgoing-document'
export const ORGAN = '中共清源区委办公室'
export const CODE = '清委办发'
const TITLE = '中共清源区委办公室关于开展校车安全检查的通知'

/** A notice in good order. */
export const aNotice = (changes: Partial<DocumentDraft> = {}): DocumentDraft => ({
  ...newDraft({ office: ORGAN, title: TITLE }),
  code: CODE,
  to: [
    { name: '区教育局', relation: 'subordinate' },
    { name: '青石镇', relation: 'subordinate' },
  ],
  cc: [{ name: '区人民武装部', relation: 'unrelated' }],
  body: [
    { kind: 'paragraph', text: '为保障学生上下学安全，经研究，决定在全区开展校车安全检查。现将有关事项通知如下。' },
    { kind: 'heading', level: 1, text: '检查范围' },
    { kind: 'paragraph', text: '全区中小学、幼儿园在用校车及其驾驶人。' },
  ],
  particulars: { ...newDraft({ office: '', title: '' }).particulars, basis: '区委常委会会议要求' },
  ...changes,
})

/** What the office has to have before a document can go out: an organ code and the organ's chop. */
export async function equip({ browser }: TestApi): Promise<void> {
  const admin = await browser('admin')
  await admin.ask(201, 'POST', '/api/document-series', { code: CODE, organ: ORGAN })
  const keeper = await browser('liuqinghe')
  const answer = await keeper.send(chopUpload())
  assert.equal(answer.statusCode, 201, answer.body)
}

export function chopUpload(picture: Buffer = chopPicture(), organ = ORGAN) {
  const field = (name: string, value: string) =>
    `--b\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`
  const head = `${field('organ', organ)}${field('width', '42')}--b\r\ncontent-disposition: form-data; name="file"; filename="chop.png"\r\n\r\n`
  return {
    method: 'POST' as const,
    url: '/api/chops',
    headers: { 'content-type': 'multipart/form-data; boundary=b' },
    payload: Buffer.concat([Buffer.from(head), picture, Buffer.from('\r\n--b--\r\n')]),
  }
}

/** One outgoing document and those who work on it. */
export interface Issuing {
  id: string
  document: (who?: Browser) => Promise<DocumentView>
  write: (content: DocumentDraft, login?: string) => Promise<DraftVersionView>
  complete: (login: string, step: string, body: object) => Promise<Changed>
  /** The same, answered otherwise than with 200. */
  refused: <T>(login: string, step: string, body: object, status?: number) => Promise<T>
}

const WRITER = 'yaojianing'

/** Registers a document that 姚佳宁 drafts. */
export async function beginIssuing(office: TestApi, fields: object = {}, secrecy = 'none'): Promise<Issuing> {
  const { browser, plan } = office
  const writer = await browser(WRITER)
  const drafter = plan.posts.find(post => post.duties.includes('draft'))?.id
  const { id } = await writer.ask<Registered>(201, 'POST', '/api/matters', {
    service: SERVICE,
    title: TITLE,
    fields: { drafter, kind: '通知', ...fields },
    secrecy,
    askers: [{ kind: 'leader', name: '苏敏之' }],
  })
  const send = async (login: string, step: string, body: object) => {
    const who = await browser(login)
    const { tasks, version, acts } = await who.ask<MatterDetail>(200, 'GET', `/api/matters/${id}`)
    const mine = new Set(acts.map(act => act.task))
    const task = tasks.find(one => one.state === 'open' && one.step === step && mine.has(one.id))
    assert.ok(task, `${step} waits for ${login}: ${JSON.stringify(tasks.filter(one => one.state === 'open'))}`)
    return { who, url: `/api/tasks/${task.id}/completion`, body, headers: { 'if-match': `"${version}"` } }
  }
  return {
    id,
    document: async who => (who ?? writer).ask(200, 'GET', `/api/matters/${id}/document`),
    write: async (content, login = WRITER) => {
      const who = await browser(login)
      const url = `/api/matters/${id}/draft`
      const { revision } = await who.ask<DraftView>(200, 'GET', url)
      const saved = await who.ask<SavedDraft>(200, 'PUT', url, content, { 'if-match': `"${revision}"` })
      return who.ask(201, 'POST', `${url}/versions`, {}, { 'if-match': `"${saved.revision}"` })
    },
    complete: async (login, step, body) => {
      const { who, url, headers } = await send(login, step, body)
      return who.ask(200, 'POST', url, body, headers)
    },
    refused: async (login, step, body, status = 422) => {
      const { who, url, headers } = await send(login, step, body)
      return who.ask(status, 'POST', url, body, headers)
    },
  }
}

const POINTS = { pointReason: 'pass', pointPolicy: 'pass', pointAgreed: 'pass', pointForm: 'pass', pointOther: 'none' }

/** Writes a document and submits it. */
export async function submit(issuing: Issuing, content = aNotice(), fields: object = {}): Promise<void> {
  await issuing.write(content)
  await issuing.complete(WRITER, 'draft', {
    outcome: 'submit',
    fields: { toLevel: 'subordinate', importance: 'normal', ...fields },
  })
}

export async function examine(issuing: Issuing): Promise<void> {
  await issuing.complete('hewenyuan', 'examine', { outcome: 'pass', fields: POINTS })
}

/** Brings a document from its draft to its signature by 陆承志. */
export async function bringToSignature(issuing: Issuing, content = aNotice(), fields: object = {}): Promise<void> {
  await submit(issuing, content, fields)
  await examine(issuing)
}

/** On from there to the file that goes out. */
export async function bringToFile(issuing: Issuing, { isSigned = false } = {}): Promise<void> {
  if (!isSigned) await issuing.complete('luchengzhi', 'sign', { outcome: 'sign', opinion: '同意印发。' })
  await issuing.complete('hewenyuan', 'recheck', { outcome: 'pass' })
  await issuing.complete('yexiaoyun', 'number', { outcome: 'done', fields: { copies: 30 } })
  await issuing.complete('liuqinghe', 'print', { outcome: 'chop' })
}
