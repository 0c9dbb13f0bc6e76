import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Locator, Page } from 'playwright-core'
import type { AmendmentDetail } from '#api/amendments/schema.ts'
import type { MatterSummary } from '#api/matters/schema.ts'
import { readServiceFolder } from '#catalogue/read.ts'
import { takeFromProduct } from '#matters/amendments/updates.ts'
import { OFFICE } from '#test/support/office.ts'
import { barriers, listen, overflow } from './support/faults.ts'
import { testProduct, type Product } from './support/product.ts'
import { PHONE } from './support/screens.ts'

const part = (page: Page, name: string): Locator =>
  page.locator('.amendment-part', { has: page.getByRole('heading', { name, exact: true }) })

/** Chooses in a list of Ant Design, by the label of its field. */
const pick = async (within: Page | Locator, label: string, option: string) => {
  const field = within.getByLabel(label, { exact: true })
  await field.click()
  const page = 'page' in within ? within.page() : within
  await page.locator('.ant-select-dropdown:visible .ant-select-item-option', { hasText: option }).first().click()
}

const write = async (field: Locator, words: string) => {
  await field.fill(words)
  await field.press('Tab')
}

const NAME = '路灯报修'

test('a service is made from nothing, every part of it in the browser, published by a second person and used by a citizen', async t => {
  const product = await testProduct(t)
  const page = await product.page('jiangxuemei')
  const heard = listen(page)

  await t.test('it begins with its name', async () => {
    await page.goto('/services')
    await page.getByRole('button', { name: '新建办理事项' }).click()
    await write(page.getByLabel(/^名称（简体中文）/), NAME)
    await page.getByLabel(/^名称（English）/).fill('Street lamps')
    await page.getByLabel(/^代号/).fill('street-lamp')
    await page.getByRole('button', { name: '开始编写' }).click()
    await page.getByRole('heading', { level: 1, name: NAME }).waitFor()
  })

  await t.test('a field is added, with its words and its choices', async () => {
    const form = part(page, '字段')
    await form.getByRole('button', { name: '加一个字段' }).click()
    await form.locator('summary', { hasText: '新字段' }).click()
    await write(form.getByLabel('名称 · 简体中文').last(), '在哪条路')
    await write(form.getByLabel('名称 · English').last(), 'Which road')
    await write(form.getByLabel('谁要用它、为什么 · 简体中文').last(), '派修的人要找得到')
    await write(form.getByLabel('谁要用它、为什么 · English').last(), 'Whoever mends it has to find it')
    await form.getByRole('checkbox', { name: '登记时必填' }).last().check()
  })

  await t.test('a step has its limit, and a way its words in three languages', async () => {
    const procedure = part(page, '程序')
    await procedure.locator('.board-list').getByRole('button', { name: '环节 办理' }).click()
    await write(procedure.getByLabel('平件的时限', { exact: true }), '3')
    await procedure.getByRole('button', { name: '全部环节' }).click()
    await procedure.locator('.board-list').getByRole('button', { name: /登记/ }).first().click()
    const named = procedure.getByLabel('图上的名称 · 简体中文')
    await write(named, '有人报修')
    await procedure.getByLabel('图上的名称 · 繁體中文').waitFor()
    await write(procedure.getByLabel('图上的名称 · English'), 'A lamp is reported')
  })

  await t.test('a rule stands before registering, with its citation and what to do instead', async () => {
    const rules = part(page, '规则')
    await rules.getByRole('button', { name: '加一张规则表' }).click()
    await rules.getByLabel('表的名称').fill('核对地点')
    await rules.getByLabel(/^代号/).fill('where')
    await pick(rules, '几行同时符合时', '把关')
    await pick(rules, '看哪些字段', '在哪条路')
    await page.keyboard.press('Escape')
    await rules.getByRole('button', { name: '加一张规则表' }).click()
    await rules.locator('summary', { hasText: '核对地点' }).click()
    await pick(rules, '在哪些动作之前把关', '登记')
    await page.keyboard.press('Escape')
    await write(rules.getByLabel('在哪条路 · where_1'), '"高速公路"')
    await write(rules.getByLabel('说明：where_1'), '高速公路不归本区')
    await pick(rules, '强度：高速公路不归本区', '必须')
    await write(rules.getByLabel('出处：哪部规定、哪一条：高速公路不归本区'), '本机关设定')
    await write(rules.getByLabel('规定怎么说 · 高速公路不归本区'), '高速公路的路灯由高速公路管理单位维修')
    await write(rules.getByLabel('怎么办 · 高速公路不归本区'), '请拨打 12122')
  })

  await t.test('it is offered at the window, and its card is seen as a citizen will see it', async () => {
    const window = part(page, '窗口')
    await window.getByRole('checkbox', { name: '在公众办事窗口提供' }).check()
    await write(window.getByLabel('能办什么 · 简体中文'), '路灯不亮，在这里报修。')
    await write(window.getByLabel('要准备什么（一行一样，一次说全） · 简体中文'), '路名和最近的门牌')
    const card = window.getByRole('complementary', { name: '来访人看到的' })
    await card.getByText('路灯不亮，在这里报修。').waitFor()
    await card.getByText('路名和最近的门牌').waitFor()
    await card.locator('li', { hasText: '在哪条路' }).waitFor()
  })

  await t.test('an example is written as a form, and played before anything is saved', async () => {
    const examples = part(page, '示例')
    await examples.getByRole('button', { name: '加一个示例' }).click()
    await write(examples.getByLabel('这个示例说明什么'), '高速公路的路灯不受理')
    await write(examples.getByLabel(/^来源/), '某居民')
    await write(examples.getByLabel(/^在哪条路/), '高速公路')
    await examples.getByRole('button', { name: '试跑' }).click()
    await examples
      .getByText(/^被拒绝/)
      .first()
      .waitFor()
    await examples.getByRole('button', { name: '照实际结果写' }).click()
    await examples.getByRole('button', { name: '试跑' }).click()
    await examples.locator('.example-line', { hasText: '符合' }).first().waitFor()
    assert.deepEqual(await barriers(page), [])
  })

  await t.test('examples that came before the field are told, brought in line, and the check is content', async () => {
    await page.getByRole('button', { name: '检查', exact: true }).click()
    await page.getByText('有改动未保存').waitFor({ state: 'detached' })
    await page.locator('.finding-list li').first().waitFor()
    const examples = part(page, '示例')
    for (const name of ['办理、答复、办结', '没有答复不能办结']) {
      await examples.locator('summary', { hasText: name }).first().click()
      const form = examples.locator('details', { hasText: name }).first()
      await form.locator('.example-line summary').first().click()
      await write(form.getByLabel(/^在哪条路/), '柳溪路')
      await examples.locator('summary', { hasText: name }).first().click()
    }
    await page.getByRole('button', { name: '检查', exact: true }).click()
    await page.getByText('检查通过，没有发现').waitFor()
  })

  await t.test('a second person approves it', async () => {
    await page.getByRole('button', { name: '送审' }).click()
    await page.getByLabel('为什么这样改（会写进版本记录）').fill('居民常来报修路灯')
    await page.keyboard.press('Enter')
    await page.getByText('您写过这份草稿，须由另一位有权限的人批准').waitFor()
    const approver = await product.page('guchanghe')
    await approver.goto(new URL(page.url()).pathname)
    await approver.getByRole('button', { name: '批准发布' }).click()
    await approver.waitForURL('**/services/street-lamp')
    await approver.getByText('核对地点').first().waitFor()
  })

  await t.test('a citizen sends one at once, and is told the rule where it does not apply', async () => {
    const phone = await product.page(null, { viewport: PHONE, isScriptless: true })
    await phone.goto('/window')
    await phone.getByRole('listitem').filter({ hasText: NAME }).getByRole('link', { name: '开始填写' }).click()
    await reports(phone, '某居民', '高速公路')
    await phone.getByText('请拨打 12122').waitFor()
    await phone.goto('/window')
    await phone.getByRole('listitem').filter({ hasText: NAME }).getByRole('link', { name: '开始填写' }).click()
    await reports(phone, '某居民', '柳溪路')
    assert.match((await phone.locator('.code').innerText()).trim(), /^[0-9A-Z]{4}(-[0-9A-Z]{4}){3}$/)
    const clerk = await product.browser('jiangxuemei')
    const { items } = await clerk.ask<{ items: MatterSummary[] }>(200, 'GET', '/api/matters?service=street-lamp')
    assert.equal(items.length, 1)
  })

  assert.deepEqual(
    heard.filter(line => !line.includes('422')),
    [],
  )
})

/** Answers every question of the window in its order. */
async function reports(phone: Page, from: string, road: string): Promise<void> {
  const next = () => phone.getByRole('button', { name: '下一步' }).click()
  for (const answer of [from, road]) {
    await phone.getByRole('textbox').fill(answer)
    await next()
  }
  await phone.getByLabel('您的姓名').fill('欧阳小满')
  await phone.getByLabel('联系电话').fill('13800001234')
  await next()
  await phone.getByRole('button', { name: '提交' }).click()
}

const TAKEN = 'supervision'

/** The office has a version of its own, with another README. */
async function publishOwn({ browser }: Product, readme: string): Promise<void> {
  const [author, approver] = await Promise.all([browser('jiangxuemei'), browser('guchanghe')])
  const seen = ({ version }: { version: number }) => ({ 'if-match': `"${version}"` })
  const draft = await author.ask<AmendmentDetail>(201, 'POST', '/api/amendments', { from: 'version', service: TAKEN })
  const path = `/api/amendments/${draft.id}`
  const saved = await author.ask<AmendmentDetail>(200, 'PATCH', path, { files: { 'README.md': readme } }, seen(draft))
  await author.ask(200, 'POST', `${path}/submission`, { reason: '按本区的做法' }, seen(saved))
  await approver.ask(201, 'POST', `${path}/publication`)
}

async function takesIn(product: Product): Promise<void> {
  const folder = await readServiceFolder(`catalogue/${TAKEN}`)
  const readme = folder.get('README.md') ?? ''
  await publishOwn(product, `${readme}\n本区每周一通报。\n`)
  const files = new Map([
    ...folder,
    ['texts/zh-Hans.json', folder.get('texts/zh-Hans.json')?.replace('"督查督办"', '"督查督办（新）"') ?? ''] as const,
    ['README.md', `${readme}\n新版说明。\n`] as const,
  ])
  await product.asMachine(({ tx, now }) => takeFromProduct(tx, OFFICE, { id: TAKEN, files }, now))

  const page = await product.page('jiangxuemei')
  await page.goto(`/services/${TAKEN}`)
  await page.getByRole('button', { name: '采用产品更新' }).click()
  await page.waitForURL('**/amendments/*')
  await page.getByRole('heading', { level: 1, name: '督查督办（新）' }).waitFor()
  const readmeText = part(page, '说明').getByRole('textbox', { name: 'README.md' })
  assert.match(await readmeText.inputValue(), /本区每周一通报/)
  await page.getByRole('button', { name: '改用产品的' }).click()
  assert.match(await readmeText.inputValue(), /新版说明/)
  await page.getByRole('button', { name: '改回本机关的' }).click()
  assert.match(await readmeText.inputValue(), /本区每周一通报/)
  assert.ok((await overflow(page)) <= 0)
  assert.deepEqual(await barriers(page), [])
  await page.getByRole('button', { name: '送审' }).click()
  await page.getByLabel('为什么这样改（会写进版本记录）').fill('采用产品更新')
  await page.keyboard.press('Enter')
  await page.getByText('您写过这份草稿，须由另一位有权限的人批准').waitFor()
  const approver = await product.page('guchanghe')
  await approver.goto(new URL(page.url()).pathname)
  await approver.getByRole('button', { name: '批准发布' }).click()
  await approver.waitForURL(`**/services/${TAKEN}`)
  await approver.getByRole('heading', { level: 1, name: '督查督办（新）' }).waitFor()
  assert.equal(await approver.getByRole('button', { name: '采用产品更新' }).count(), 0)
}

async function clashes(product: Product): Promise<void> {
  const [one, other] = [await product.page('jiangxuemei'), await product.page('guchanghe')]
  await one.goto('/services/directive')
  await one.getByRole('button', { name: '编辑', exact: true }).click()
  await one.waitForURL('**/amendments/*')
  await other.goto(new URL(one.url()).pathname)
  const readmeOf = (page: Page) => part(page, '说明').getByRole('textbox', { name: 'README.md' })
  await write(readmeOf(one), '# 督查督办\n甲写的')
  await write(readmeOf(other), '# 督查督办\n乙写的')
  await one.getByRole('button', { name: '保存草稿' }).click()
  await one.getByText('有改动未保存').waitFor({ state: 'detached' })
  await other.getByRole('button', { name: '保存草稿' }).click()
  await other.getByRole('button', { name: '取来对方的' }).click()
  const clash = other.getByRole('alert').filter({ hasText: 'README.md' })
  await clash.waitFor()
  assert.match(await readmeOf(other).inputValue(), /乙写的/)
  await clash.getByRole('button', { name: '改用对方的' }).click()
  assert.match(await readmeOf(other).inputValue(), /甲写的/)
  await other.reload()
  await readmeOf(other).waitFor()
  assert.match(await readmeOf(other).inputValue(), /甲写的/)
}

test('where two wrote, nothing is lost and it is chosen whose words stand', async t => {
  const product = await testProduct(t)
  await t.test('an update of the product is taken in, and two persons publish it', () => takesIn(product))
  await t.test('two people change the same words of one draft', () => clashes(product))
})
