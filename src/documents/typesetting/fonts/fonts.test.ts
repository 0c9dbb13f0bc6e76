import assert from 'node:assert/strict'
import * as fs from 'node:fs/promises'
import { tmpdir } from 'node:os'
import * as path from 'node:path'
import { test, type TestContext } from 'node:test'
import { loadFonts } from './fonts.ts'
import { missingCharacters } from './missing.ts'
import { readFont } from './sfnt.ts'

const SHIPPED = path.join(import.meta.dirname, '..', '..', '..', '..', 'fonts', 'LiberationSerif-Regular.ttf')

/** A copy of a shipped font under another name of the same length, as if an office had bought it. */
async function bought(t: TestContext, name: string, change: (font: Buffer) => void = () => {}): Promise<string> {
  const folder = await fs.mkdtemp(path.join(tmpdir(), 'shuniu-fonts-'))
  t.after(() => fs.rm(folder, { recursive: true }))
  const font = await fs.readFile(SHIPPED)
  const wide = (text: string) => Buffer.from(text, 'utf16le').swap16()
  const padded = name.padEnd('Liberation Serif'.length)
  for (let at = font.indexOf(wide('Liberation Serif')); at >= 0; at = font.indexOf(wide('Liberation Serif'), at + 1))
    wide(padded).copy(font, at)
  for (let at = font.indexOf('Liberation Serif'); at >= 0; at = font.indexOf('Liberation Serif', at + 1))
    font.write(padded, at, 'latin1')
  change(font)
  await fs.writeFile(path.join(folder, 'font.ttf'), font)
  await fs.writeFile(path.join(folder, 'readme.txt'), 'no font')
  await fs.writeFile(path.join(folder, 'broken.otf'), 'OTTO')
  return folder
}

/** Sets the bits of OS/2 fsType. */
function licensed(font: Buffer, bits: number): void {
  const entries = font.readUInt16BE(4)
  for (let n = 0; n < entries; n += 1)
    if (font.toString('latin1', 12 + n * 16, 16 + n * 16) === 'OS/2')
      font.writeUInt16BE(bits, font.readUInt32BE(20 + n * 16) + 8)
}

test('what is no font is none', async t => {
  const folder = await bought(t, 'x')
  for (const file of ['readme.txt', 'broken.otf']) assert.equal(await readFont(path.join(folder, file)), null)
})

test('a font whose licence forbids that a document carries it is not used', async t => {
  const folder = await bought(t, 'FangSong_GB2312', font => licensed(font, 2))
  const { roles, files } = await loadFonts(folder)
  assert.ok(!JSON.stringify(roles).includes('FangSong'))
  assert.ok(files.every(file => !file.path.startsWith(folder)))
})

for (const [name, role] of [
  ['FangSong_GB2312', 'body'],
  ['KaiTi_GB2312', 'kai'],
  ['SimHei', 'black'],
  ['SimSun', 'song'],
  ['FZXiaoBiaoSong', 'title'],
] as const)
  test(`a bought font called ${name} comes before the shipped one of its class, and of no other`, async t => {
    const { roles } = await loadFonts(await bought(t, name))
    const isFirst = Object.entries(roles).filter(
      ([
        ,
        {
          families: [first],
        },
      ]) => typeof first === 'string' && first.startsWith(name),
    )
    assert.deepEqual(
      isFirst.map(([one]) => one),
      [role],
    )
    assert.ok(roles[role].families.length > 1)
  })

test('the heavy weight that stands for 小标宋 is not asked of a bought one', async t => {
  assert.equal((await loadFonts()).roles.title.weight, 900)
  assert.equal((await loadFonts(await bought(t, 'FZXiaoBiaoSong'))).roles.title.weight, 400)
})

test('characters that a face lacks are named once; marks, digits and Latin letters come from wherever they are', async () => {
  const fonts = await loadFonts()
  assert.deepEqual(missingCharacters(fonts, 'body', '镕、镕堃 ABC 12 “”〔〕—云山'), ['镕', '堃'])
  assert.deepEqual(missingCharacters(fonts, 'kai', '镕堃云山'), [])
})
