import assert from 'node:assert/strict'
import { test } from 'node:test'
import { titleLines } from './title-lines.ts'

const TITLES = [
  '云山市人民政府关于加强政务服务中心标准化规范化便利化建设的实施意见',
  '云山市人民政府办公室关于印发《云山市突发事件应急预案管理办法》的通知',
  '云山区人民政府办公室转发区发展和改革委员会区财政局关于进一步加强政府投资项目管理若干意见的通知',
  '关于印发《云山区贯彻落实〈整治形式主义为基层减负若干规定〉的工作措施》的通知',
  '关于进一步做好二〇二六年汛期安全生产和自然灾害防范应对工作的紧急通知',
]

test('a short title stays as it is', () => {
  assert.deepEqual(titleLines('关于做好防汛工作的通知'), ['关于做好防汛工作的通知'])
})

for (const title of TITLES)
  test(`the lines of ${title.slice(0, 16)}… are no longer than a line, and nothing of it is lost`, () => {
    const lines = titleLines(title)
    assert.equal(lines.join(''), title)
    assert.ok(lines.length > 1 && lines.every(line => [...line].length <= 20), lines.join('/'))
  })

test('no line begins with a mark or with 的, or ends with an opening bracket', () => {
  for (const line of TITLES.flatMap(titleLines)) assert.doesNotMatch(line, /^[，。；：、！？）〕》的]|[（〔《]$/)
})

test('the lines make a trapezium or a rhombus: none is shorter than both its neighbours', () => {
  for (const lengths of TITLES.map(title => titleLines(title).map(line => line.length)))
    for (const [at, length] of lengths.entries())
      assert.ok(!(length < (lengths[at - 1] ?? 0) && length < (lengths[at + 1] ?? 0)), lengths.join(', '))
})

test('a name in 《》 that fits on a line is not cut', () => {
  assert.deepEqual(titleLines(TITLES[1] ?? ''), [
    '云山市人民政府办公室关于印发',
    '《云山市突发事件应急预案管理办法》的通知',
  ])
})

test('organs that issue together stand above each other', () => {
  assert.deepEqual(titleLines('中共云山区委办公室 云山区人民政府办公室关于做好防汛工作的通知'), [
    '中共云山区委办公室',
    '云山区人民政府办公室',
    '关于做好防汛工作的通知',
  ])
})

test('the longest title without a word is cut as well', () => {
  const lines = titleLines('龘靐齉爩鱻'.repeat(40))
  assert.equal(lines.length, 10)
})

test('the organ stands on a line of its own where what it is about fits below', () => {
  assert.deepEqual(titleLines('中共云山区委办公室关于报请审定校车安全管理办法的请示'), [
    '中共云山区委办公室',
    '关于报请审定校车安全管理办法的请示',
  ])
})
