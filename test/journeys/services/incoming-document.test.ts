import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readXlsx } from '#documents/reading/xlsx.ts'
import { openArchive } from '#documents/reading/zip.ts'
import { testApi } from '#test/support/api.ts'
import { linesOf, readPdfPages } from '#test/support/pdf.ts'
import { register } from '#test/support/walk.ts'

const DOCUMENT = {
  service: 'incoming-document',
  title: '关于做好岁末安全生产工作的通知',
  fields: { from: '市委办公室', kind: '通知', reference: '枢办发〔2026〕12号', receivedAt: '2026-03-02T00:47:00Z' },
}
const WORDS = '请应急局牵头，本周五前把企业名单报我。'

interface Notices {
  items: { kind: string; text: string }[]
}

test('it is not sent back without a reason of the eighteen, nor proposed to nobody', async t => {
  const office = await testApi(t)
  const walk = await register(office, 'yexiaoyun', DOCUMENT)
  const silent = await walk.refused('hewenyuan', 'review', { outcome: 'reject', opinion: '格式不合。' })
  assert.ok(silent.refusals.some(({ field }) => field === 'fields.rejectReason'))
  const wordless = await walk.refused('hewenyuan', 'review', { outcome: 'reject', fields: { rejectReason: 'R07' } })
  assert.ok(wordless.refusals.some(({ code }) => code === 'OPINION_REQUIRED'))
  await walk.does('hewenyuan', 'review', { outcome: 'pass' })
  const nobody = await (
    await office.browser('jiangxuemei')
  ).send({
    method: 'POST',
    url: `/api/tasks/${(await walk.page('jiangxuemei')).tasks.find(task => task.state === 'open')?.id}/completion`,
    payload: {
      outcome: 'done',
      opinion: '请传阅。',
      fields: { handling: 'read', senderLevel: 'superior', needsInstruction: false },
    },
  })
  assert.ok(nobody.statusCode >= 400, 'a document to be read has readers')
})

test('it circulates in turn by rank: where every copy is can be seen, whoever keeps it is urged, others are not', async t => {
  const office = await testApi(t)
  const { plan } = office
  const walk = await register(office, 'yexiaoyun', DOCUMENT)
  await walk.does('hewenyuan', 'review', { outcome: 'pass' })
  const readers = ['archive', 'director', 'deputy-director-2'].map(key => plan.post(key))
  await walk.does('jiangxuemei', 'propose', {
    outcome: 'done',
    opinion: '请依次传阅。',
    fields: { handling: 'read', senderLevel: 'peer', needsInstruction: false, readers, readingOrder: 'in-turn' },
  })
  const copies = async () => {
    const { tasks, next } = await walk.page('yexiaoyun')
    const readings = tasks.filter(task => task.kind === 'reading')
    return {
      read: readings.filter(task => task.state === 'done').map(task => task.post.id),
      has: readings.filter(task => task.state === 'open').map(task => task.post.id),
      next: next.map(post => post.id),
    }
  }
  const [clerk, director, deputy] = readers
  assert.deepEqual(await copies(), { read: [], has: [director], next: [deputy, clerk] })
  const { tasks } = await walk.page('yexiaoyun')
  const open = tasks.find(task => task.kind === 'reading' && task.state === 'open')
  assert.ok(open?.due, 'each copy has its limit')
  const registry = await office.browser('yexiaoyun')
  await registry.ask(200, 'POST', `/api/matters/${walk.id}/urgings`, { tasks: [open.id], words: '请尽快阅。' })
  await (await office.browser('guchanghe')).ask(200, 'POST', `/api/tasks/${open.id}/receipt`)
  assert.deepEqual(await copies(), { read: [director], has: [deputy], next: [clerk] })
  assert.deepEqual(
    (await walk.page('yexiaoyun')).divisions,
    [],
    'who reads stands where the copies are, and nowhere else',
  )
})

test('an instruction reaches all who have a part in it as it was written; a bare consent pings nobody', async t => {
  const office = await testApi(t)
  const { plan } = office
  const heard = async (login: string) => {
    const { items } = await (await office.browser(login)).ask<Notices>(200, 'GET', '/api/notices')
    return items.filter(({ kind }) => kind === 'instruction').map(({ text }) => text)
  }
  const proposed = async () => {
    const walk = await register(office, 'yexiaoyun', DOCUMENT)
    await walk.does('hewenyuan', 'review', { outcome: 'pass' })
    await walk.does('jiangxuemei', 'propose', {
      outcome: 'done',
      opinion: '拟请应急局办理。',
      fields: { handling: 'act', senderLevel: 'superior', needsInstruction: true, leadUnit: plan.unit('emergency') },
    })
    return walk
  }
  const instructor = 'guchanghe'
  const consented = await proposed()
  await consented.does(instructor, 'instruct', { outcome: 'approve', opinion: '同意。' })
  assert.deepEqual([await heard('yexiaoyun'), await heard('changping')], [[], []])
  const directed = await proposed()
  await directed.does(instructor, 'instruct', {
    outcome: 'direct',
    opinion: WORDS,
    fields: { leadUnit: plan.unit('emergency') },
  })
  for (const login of ['yexiaoyun', 'hewenyuan', 'jiangxuemei', 'changping'])
    assert.deepEqual(await heard(login), [`有新批示：${WORDS}`], login)
  assert.deepEqual(await heard(instructor), [], 'whoever wrote it knows')
})

test('what is sent back goes with a slip that names the reason, its article and the words of whoever looked', async t => {
  const office = await testApi(t)
  const walk = await register(office, 'yexiaoyun', DOCUMENT)
  await walk.does('hewenyuan', 'review', {
    outcome: 'reject',
    opinion: '一份请示里有三件事，请分别行文。',
    fields: { rejectReason: 'R04' },
  })
  const clerk = await office.browser('yexiaoyun')
  const { rawPayload } = await clerk.send({ method: 'GET', url: `/api/matters/${walk.id}/slip.pdf` })
  const text = (await readPdfPages(rawPayload)).flatMap(page => linesOf(page).map(line => line.text)).join('')
  assert.match(text, /退回来文单位/)
  assert.match(text, /请示一文多事/)
  assert.match(text, /第十五条（四）/)
  assert.match(text, /请分别行文/)
  await walk.answers('yexiaoyun', '一份请示里有三件事，请分别行文。')
  const { state } = await walk.does('yexiaoyun', 'notify-sender', { outcome: 'done' })
  assert.equal(state, 'closed')
})

test('the register goes onto paper and into a workbook as the screen shows it, named after its service', async t => {
  const office = await testApi(t)
  const walk = await register(office, 'yexiaoyun', { ...DOCUMENT, title: '=1+1 关于报表的函' })
  await register(office, 'yexiaoyun', { ...DOCUMENT, title: '关于另一件事的通知' })
  const clerk = await office.browser('yexiaoyun')
  const asked = `service=incoming-document&q=${encodeURIComponent('报表')}`
  const paper = await clerk.send({ method: 'GET', url: `/api/matters.pdf?${asked}` })
  assert.match(decodeURIComponent(String(paper.headers['content-disposition'])), /收文办理登记簿\.pdf/)
  const book = await clerk.send({ method: 'GET', url: `/api/matters.xlsx?${asked}` })
  const archive = openArchive(book.rawPayload)
  const { text } = readXlsx(archive)
  assert.match(text, /来文字号/)
  assert.ok(text.includes(walk.number) && text.includes('=1+1 关于报表的函') && !text.includes('另一件事'))
  assert.doesNotMatch(
    Buffer.from(archive.read('xl/worksheets/sheet1.xml') ?? []).toString(),
    /<f>/,
    'nothing is a formula',
  )
})
