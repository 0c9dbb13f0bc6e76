import assert from 'node:assert/strict'
import { test } from 'node:test'
import { typesetDocument } from '#documents/typesetting/typeset-document.ts'
import { anOpinion } from '#test/support/official-documents.ts'
import { labelled } from './support/hands.ts'
import { listen } from './support/faults.ts'
import { testProduct } from './support/product.ts'

test('the page stands beside the form, and the field one is in lights the place it was read from', async t => {
  const product = await testProduct(t)
  const { pdf } = await typesetDocument(product.context.press, anOpinion())
  const page = await product.page('yexiaoyun')
  const complaints = listen(page)
  await page.goto('/matters/new')
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: '来文.pdf', mimeType: 'application/pdf', buffer: Buffer.from(pdf) })
  const sheets = page.locator('.register-sheet img')
  await sheets.first().waitFor()
  const number = labelled(page, '来文字号')
  await page.waitForFunction(() => document.activeElement?.id.startsWith('field-'))
  await number.focus()
  const lit = page.locator('.register-lit')
  await lit.waitFor()
  const [sheet, box] = [await sheets.first().boundingBox(), await lit.boundingBox()]
  assert.ok(sheet && box)
  const middle = (box.x + box.width / 2 - sheet.x) / sheet.width
  assert.ok(middle > 0.3 && middle < 0.7, 'the number of a document stands in the middle of its head')
  const read = await number.inputValue()
  const selected = await page
    .getByLabel('来文正文')
    .evaluate((area: HTMLTextAreaElement) => area.value.slice(area.selectionStart, area.selectionEnd))
  assert.equal(selected.replaceAll(/\s/g, ''), read.replaceAll(/\s/g, ''))
  await product.picture(page, 'register-beside')
  await labelled(page, '标题').focus()
  await page.waitForFunction(top => {
    const now = document.querySelector('.register-lit')?.getBoundingClientRect().top
    return now !== undefined && now !== top
  }, box.y)
  assert.deepEqual(complaints, [])
})
