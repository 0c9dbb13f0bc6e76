import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { addDays, weekday } from '#calendar/day.ts'
import { fillIn, handsOf, labelled } from './support/hands.ts'
import { testProduct } from './support/product.ts'
import { barriers, overflow, settle, unfitWords } from './support/faults.ts'

const PATIENCE = 240_000

/** Registers what the board has begun, with all that is still asked. */
async function register(page: Page, title: string, focus?: string): Promise<void> {
  await settle(page)
  await fillIn(page, page, {
    write: { 标题: title, 从哪里到哪里: '区委至市里', 特殊需要的理由: '不论那天休不休息都要去' },
    choose: { 用来做什么: '其他公务' },
  })
  if (focus) {
    await page.getByText('还可以说明').click()
    await fillIn(page, page, { choose: { 中心工作: focus } })
  }
  await page.getByRole('button', { name: '登记', exact: true }).last().click()
}

test(
  'a car wanted twice: whose it is, what is free, a focus comes first, and the other takes what it is offered',
  { timeout: PATIENCE },
  async t => {
    const product = await testProduct(t)
    const { page, go } = await handsOf(product, 'tangjiahe')
    // Nothing the district did reaches so far ahead.
    const day = addDays(new Date().toISOString().slice(0, 10), 40)
    const board = `/bookings?day=${day}&kind=vehicle`

    await t.test('a free time is chosen by keyboard and opens the form with it filled in', async () => {
      await go(board)
      const cell = page.getByRole('gridcell', { name: '轿车一号 09:00，空着' })
      await cell.focus()
      for (let half = 1; half < 4; half += 1) await page.keyboard.press('Shift+ArrowRight')
      await page.keyboard.press('Enter')
      await page.getByText('这段时间空着').waitFor()
      await page.getByRole('button', { name: '填登记单' }).click()
      await labelled(page, '出发').waitFor()
      assert.equal(await labelled(page, '出发').inputValue(), `${day} 09:00`)
      assert.equal(await labelled(page, '回来').inputValue(), `${day} 11:00`)
      await register(page, '送材料到市委')
      await page.getByRole('heading', { level: 1, name: '送材料到市委' }).waitFor()
      await page.getByRole('heading', { name: '订用' }).waitFor()
    })

    await t.test('the second sees while choosing whose it is, and what is free instead', async () => {
      await go(board)
      await page.getByRole('link', { name: /09:00–11:00 送材料到市委/ }).waitFor()
      await page.getByRole('gridcell', { name: '轿车一号 10:30，已占用' }).focus()
      await page.keyboard.press('Enter')
      const drawer = page.getByRole('dialog')
      await drawer.getByText(/已被占用：车〔\d+〕\d+号 送材料到市委/).waitFor()
      await drawer.getByRole('button', { name: '轿车二号 浙A23456' }).waitFor()
      await drawer.getByRole('button', { name: /11:00–11:30/ }).waitFor()
    })

    await t.test('without a focus it is refused, with one the car is its own', async () => {
      await page.getByRole('dialog').getByRole('button', { name: '填登记单' }).click()
      await register(page, '巡查水库')
      await page
        .getByText(/同时空闲：轿车二号 浙A23456/)
        .first()
        .waitFor()
      await page.getByText('还可以说明').click()
      await fillIn(page, page, { choose: { 中心工作: '防汛救灾' } })
      await page.getByRole('button', { name: '登记', exact: true }).last().click()
      await page.getByRole('heading', { level: 1, name: '巡查水库' }).waitFor()
    })

    await t.test('the other is told why, and takes another car with one tap', async () => {
      await page.getByRole('button', { name: /^消息/ }).click()
      await page
        .getByText(/订的轿车一号 浙A12345.*让出：中心工作“防汛救灾”优先/)
        .first()
        .waitFor()
      await page
        .getByRole('link', { name: /送材料到市委/ })
        .first()
        .click()
      await page.getByRole('heading', { level: 1, name: '送材料到市委' }).waitFor()
      await page.getByRole('button', { name: '改用 轿车二号 浙A23456' }).click()
      await page.locator('.matter-bookings').getByText('已订').waitFor()
      assert.deepEqual([await unfitWords(page), await barriers(page)], [[], []])
    })

    await t.test(
      'days of a week are chosen by keyboard, and what is taken says so before anything is sent',
      async () => {
        await go(`${board}&view=week`)
        await page.getByRole('link', { name: /巡查水库/ }).waitFor()
        await page
          .getByRole('button', { name: /^订用 中巴车/ })
          .first()
          .focus()
        await page.keyboard.press('Shift+ArrowRight')
        await page.keyboard.press('Enter')
        const drawer = page.getByRole('dialog')
        await drawer.getByText('这段时间空着').waitFor()
        assert.match(await drawer.getByLabel('从', { exact: true }).inputValue(), /09:00$/)
        assert.match(await drawer.getByLabel('到', { exact: true }).inputValue(), /17:00$/)
        await drawer.getByRole('button', { name: '取消' }).click()
        await page
          .getByRole('button', { name: /^订用 轿车一号/ })
          .nth((weekday(day) + 6) % 7)
          .click()
        await drawer.getByText(/已被占用/).waitFor()
        await drawer.getByRole('button', { name: '取消' }).click()
      },
    )

    await t.test('the list of a day has every trip with where it goes, at every width', async () => {
      await go(`${board}&view=list`)
      await page.getByRole('link', { name: '巡查水库' }).waitFor()
      await page.getByText('区委至市里').first().waitFor()
      assert.deepEqual([await unfitWords(page), await barriers(page)], [[], []])
      await page.setViewportSize({ width: 390, height: 800 })
      assert.deepEqual([await overflow(page), await barriers(page)], [0, []])
      await page.setViewportSize({ width: 1280, height: 800 })
    })

    await t.test(
      'a menu is posted, a meal is ordered, counted for the kitchen and ticked off, on a phone too',
      async () => {
        await go(`/canteen?day=${day}`)
        await page.getByRole('button', { name: '发布菜单' }).click()
        const posting = page.getByRole('dialog', { name: '发布菜单' })
        await fillIn(page, posting, { choose: { 哪一餐: '午餐' }, write: { 有什么菜: '红烧鱼块、炒菠菜' } })
        await posting.getByRole('button', { name: '发布', exact: true }).click()
        await page.getByText('红烧鱼块、炒菠菜').waitFor()
        await page.setViewportSize({ width: 390, height: 800 })
        await go(`/canteen?day=${day}`)
        await page.getByRole('button', { name: '多订、忌口' }).click()
        await page.getByLabel('忌口（只有食堂看得到）').fill('不吃辣')
        await page.getByLabel('忌口（只有食堂看得到）').press('Enter')
        await page.getByText('我订了 1 份').waitFor()
        assert.deepEqual([await overflow(page), await unfitWords(page), await barriers(page)], [0, [], []])
        await page.setViewportSize({ width: 1280, height: 800 })
        await go(`/canteen?day=${day}&view=kitchen`)
        await page.getByText('还有 1 份没取').waitFor()
        assert.deepEqual([await unfitWords(page), await barriers(page)], [[], []])
        await page.getByRole('checkbox', { name: /汤嘉禾/ }).check()
        await page.getByText('还有 0 份没取').waitFor()
      },
    )

    await t.test('the board is whole on a phone and keeps nobody out', async () => {
      await go(board)
      await page.getByRole('link', { name: /巡查水库/ }).waitFor()
      assert.deepEqual([await unfitWords(page), await barriers(page)], [[], []])
      await page.setViewportSize({ width: 390, height: 800 })
      await page.getByRole('list', { name: '订用情况' }).waitFor()
      assert.deepEqual([await overflow(page), await unfitWords(page), await barriers(page)], [0, [], []])
    })
  },
)
