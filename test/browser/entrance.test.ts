import assert from 'node:assert/strict'
import { test } from 'node:test'
import { PASSWORD } from '#test/support/api.ts'
import { newProduct } from './support/new-product.ts'
import { testProduct } from './support/product.ts'

const TOKEN = 'one-time-token-of-the-console'

test('whoever opens the address of the console names the office, signs in, and is told what will come', async t => {
  const { page } = await newProduct(t, TOKEN)
  const first = await page(null)
  await first.goto('/')
  await first.getByRole('heading', { name: '开始使用' }).waitFor()

  const fields = {
    初始化口令: 'not-the-token',
    单位全称: '枢州市清源区人民政府办公室',
    简称: '清源区府办',
    您的姓名: '管一帆',
    登录名: 'admin',
    密码: PASSWORD,
  }
  for (const [label, value] of Object.entries(fields)) await first.getByLabel(label, { exact: true }).fill(value)
  await first.getByRole('button', { name: '建立' }).click()
  await first.locator('.field', { hasText: '初始化口令' }).getByRole('alert').waitFor()
  assert.equal(await first.getByLabel('单位全称').inputValue(), fields.单位全称, 'nothing has to be typed again')

  await first.goto(`/setup?token=${TOKEN}`)
  assert.equal(await first.getByLabel('初始化口令').inputValue(), TOKEN, 'the address brings the token along')
  for (const [label, value] of Object.entries(fields).slice(1))
    await first.getByLabel(label, { exact: true }).fill(value)
  await first.getByRole('button', { name: '建立' }).click()

  await first.getByRole('heading', { name: '登录' }).waitFor()
  await first.getByLabel('登录名').fill('admin')
  await first.getByLabel('密码').fill(PASSWORD)
  await first.getByRole('button', { name: '登录' }).click()
  await first.getByText('没有轮到您的事').waitFor()
  await first.getByText('分到您岗位的待办会出现在这里').waitFor()
})

test('a refused sign-in keeps what was typed, and a right one leads to where one wanted to go', async t => {
  const { page } = await testProduct(t)
  const stranger = await page(null)
  await stranger.goto('/supervision')
  await stranger.getByLabel('登录名').fill('qinzhengyang')
  await stranger.getByLabel('密码').fill('wrong')
  await stranger.getByRole('button', { name: '登录' }).click()
  await stranger.getByRole('alert').waitFor()
  assert.equal(await stranger.getByLabel('登录名').inputValue(), 'qinzhengyang')
  await stranger.getByLabel('密码').fill(PASSWORD)
  await stranger.getByRole('button', { name: '登录' }).click()
  await stranger.waitForURL('**/supervision')
  await stranger.getByRole('heading', { name: '督查' }).waitFor()
})

test('what a telephone loads before one can sign in travels packed', async t => {
  const { page } = await testProduct(t)
  const stranger = await page(null)
  const heard: Promise<number>[] = []
  stranger.on('response', answer => {
    if (answer.url().includes('/assets/'))
      heard.push(
        answer
          .request()
          .sizes()
          .then(sizes => sizes.responseBodySize),
      )
  })
  await stranger.goto('/sign-in', { waitUntil: 'networkidle' })
  const packed = (await Promise.all(heard)).reduce((sum, bytes) => sum + bytes, 0)
  const written = await stranger.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .reduce((sum, entry) => sum + (entry as PerformanceResourceTiming).decodedBodySize, 0),
  )
  assert.ok(packed > 0 && packed < written / 2, `${packed} of ${written} bytes`)
})

test('who has a page open while the product is renewed gets on without knowing', async t => {
  const { page } = await testProduct(t)
  const clerk = await page('yexiaoyun')
  await clerk.goto('/')
  await clerk.getByText('没有轮到您的事').waitFor()
  // The parts of the old pages are gone; those of the new ones are there.
  let isOld = true
  await clerk.route('**/assets/page-*.js', route => (isOld ? route.fulfill({ status: 404 }) : route.continue()))
  clerk.on('request', request => {
    if (request.isNavigationRequest()) isOld = false
  })
  await clerk.getByRole('link', { name: '督查' }).click()
  await clerk.getByRole('heading', { name: '督查' }).waitFor()
  assert.equal(new URL(clerk.url()).pathname, '/supervision')
})
