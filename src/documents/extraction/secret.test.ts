import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { findSecretMark, locateSecretMark } from './secret.ts'
import { readSource } from './source.ts'

const MARKED = [
  '机密★10年',
  '绝密★',
  '秘密 ☆ 5年',
  '秘密★长期',
  '000012\n机密★１０年\n特急',
  '机　密　★　２０　年',
  '机\u200b密★',
  '机密\n★10年',
  '机密级★10年',
  '机密*10年',
  '現將有關事項通知如下。絕密★30年',
  '正文开始。文件头：秘密★6个月，请查收。',
  '密级：机密',
  '密 级: 绝 密',
  '【密级】秘密',
  '密级和保密期限：机密★10年',
  '秘密等级：秘密',
  '发文字号：某政发〔2026〕1号  密级：秘密  缓急：特急',
  '密级\t机密\t缓急\t特急',
  '密级：机密，保密期限：10年',
  '| 密级 | 机密 | 缓急 | 特急 |',
  '密级：□绝密 ☑机密 □秘密',
  '密级：绝密□ 机密√ 秘密□',
  '密级：\n机密\n缓急：\n特急',
  '机密',
  '机 密\n\n某某区人民政府文件',
  '机　　密',
  '机\n密\n某某区人民政府文件',
  '（秘密）\n关于某事的通知',
  '【机密】关于某事的通知',
  '关于某事的通知（机密）',
  '机密·特急\n关于某事的通知',
  '绝密文件',
  '机密     某某区人民政府文件',
  '000012 机密 某某区人民政府',
  '机密 特急',
  '秘密 友10年\n特急',
  `${'正文一行。\n'.repeat(40)}— 3 —\n机密\n附件一`,
  `${'正文一行。\n'.repeat(40)}\f机密\n附件一`,
  '本件密级为机密，请妥善保管。',
  '此件为秘密件。',
  '本文系国家秘密，密级机密，期限10年。',
  '文件密级：机密',
  '定密：机密',
  '密级标识：秘密★1年',
  '密级：机密级文件',
  '特急、机密',
  '特急 秘密',
  '机密,特急',
  '机密（5年）',
  'No.12 机密\n关于某事的通知',
  '云政发〔2026〕3号   机密\n关于某事的通知',
  `${'正文一行。\n'.repeat(40)}附件：1.人员名单（机密）\n2.方案`,
  `${'正文一行。\n'.repeat(40)}附件1.重点目标清单（机密级）`,
  `${'正文一行。\n'.repeat(40)}秘密★3年  共5页`,
]

const UNMARKED = [
  '',
  '密',
  '保守国家秘密，人人有责',
  '保守国家秘密是公民的义务。一切国家机关都有保守国家秘密的义务。',
  '不得泄露商业秘密、个人隐私和工作秘密。',
  '秘书科\n秘书长',
  '机密文件管理规定',
  '关于印发《机密文件管理规定》的通知',
  '关于加强国家秘密载体管理的通知\n各单位：\n机密级以上的载体须登记。',
  '国家秘密的密级分为绝密、机密、秘密三级。',
  '绝密级国家秘密保密期限不超过三十年，机密级不超过二十年，秘密级不超过十年。',
  '密级：非密',
  '密级：普通',
  '密级：绝密、机密、秘密',
  '密级：□绝密 □机密 □秘密 ☑非密',
  '| 密级 | 绝密 | 机密 | 秘密 |',
  '密级\n绝密\n机密\n秘密',
  '序号\t密级\t份数',
  '工作秘密★3年',
  '商业秘密★',
  '密级为机密的文件由专人保管。',
  '严守党的秘密，对党忠诚',
  `${'正文一行。\n'.repeat(40)}秘密\n${'正文一行。\n'.repeat(40)}`,
  '机密性、完整性和可用性',
  '秘密花园',
  '涉密文件、密码、密切联系群众',
  '标注“机密★10年”字样的文件不得复印。',
  '密级和保密期限（如：机密★1年）顶格编排。',
  '例：机密★10年',
  '《机密★1年》',
  '（一）绝密级\n（二）机密级\n（三）秘密级',
  '1.绝密\n2.机密\n3.秘密',
  '密级（请选择）：绝密 机密 秘密 无',
  '严禁将涉密文件上网，不得泄露国家秘密、工作秘密和商业机密。',
  '抄送：市保密局，市委机要局，秘书一处。',
  '绝密飞行\n2026年4月上映',
  '绝密级保密期限不超过30年',
  '机密要件交换站\n机要保密科',
  '机密 20份',
  '没有秘密',
]

for (const text of MARKED)
  test(`a mark: ${JSON.stringify(text.slice(-40))}`, () => {
    const mark = findSecretMark(text)
    assert.ok(mark)
    assert.match(mark.where, /密/)
    assert.doesNotMatch(mark.where, /\s/)
  })

for (const text of UNMARKED)
  test(`no mark: ${JSON.stringify(text.slice(0, 40))}`, () => assert.equal(findSecretMark(text), null))

test('what is said of a mark is the mark and no more of the text', () => {
  assert.deepEqual(findSecretMark('000012\n机 密 ★ １０ 年\n关于某事的通知'), { where: '机密★10年' })
  assert.deepEqual(findSecretMark('【机密】关于某事的通知'), { where: '【机密】' })
})

test('the place of a mark is its place in the text as given', () => {
  const text = '\r\n份号　000012\r\n　机　密★１０年\r\n特急'
  const mark = locateSecretMark(readSource(text))
  assert.equal(text.slice(mark?.where.start, mark?.where.end), '机　密★１０年')
  assert.equal(mark?.where.line, 3)
})

test('a mark is found wherever it is put among lines without one', () => {
  const line = fc.stringMatching(/^[一-龠，。：1-9 ]{0,40}$/).filter(text => !text.includes('密'))
  fc.assert(
    fc.property(fc.array(line), fc.array(line), (above, below) => {
      assert.ok(findSecretMark([...above, '秘密★5年', ...below].join('\n')))
      assert.equal(findSecretMark([...above, ...below].join('\n')), null)
    }),
  )
})
