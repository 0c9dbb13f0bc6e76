import { crc32, deflateRawSync } from 'node:zlib'

/** One entry of a packed file; what is left out is told truthfully. */
export interface Packed {
  name: string
  content: string | Buffer
  /** Said to be so large when unpacked. */
  claims?: number
  /** Flags of the entry; 1 says that it is encrypted. */
  flags?: number
}

/** A ZIP file, honest or not. */
export function packed(entries: readonly Packed[]): Buffer {
  const locals: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  for (const { name, content, claims, flags = 0 } of entries) {
    const bytes = Buffer.from(content)
    const data = deflateRawSync(bytes, { level: 9 })
    const named = Buffer.from(name)
    const common = Buffer.alloc(26)
    common.writeUInt16LE(20, 0)
    common.writeUInt16LE(flags, 2)
    common.writeUInt16LE(8, 4)
    common.writeUInt32LE(crc32(bytes), 10)
    common.writeUInt32LE(data.length, 14)
    common.writeUInt32LE(claims ?? bytes.length, 18)
    common.writeUInt16LE(named.length, 22)
    const central = Buffer.alloc(46)
    central.writeUInt32LE(0x02014b50, 0)
    common.copy(central, 6)
    central.writeUInt32LE(at, 42)
    const local = Buffer.concat([Buffer.from([0x50, 0x4b, 3, 4]), common, named, data])
    locals.push(local)
    directory.push(central, named)
    at += local.length
  }
  const list = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(entries.length, 8)
  end.writeUInt16LE(entries.length, 10)
  end.writeUInt32LE(list.length, 12)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...locals, list, end])
}

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

/** A DOCX with a paragraph for each line; `more` are entries beside the usual. */
export function aDocx(lines: readonly string[], more: readonly Packed[] = []): Buffer {
  const body = lines.map(line => `<w:p><w:r><w:t xml:space="preserve">${escaped(line)}</w:t></w:r></w:p>`).join('')
  const content = `<?xml version="1.0"?><w:document ${W}><w:body>${body}</w:body></w:document>`
  return packed([{ name: 'word/document.xml', content }, { name: '[Content_Types].xml', content: '<Types/>' }, ...more])
}

/** An OFD of one page with a text object for each line, 16 pt on a pitch of 10.4 mm. */
export function anOfd(lines: readonly string[], more: readonly Packed[] = []): Buffer {
  const ns = 'xmlns:ofd="http://www.ofdspec.org/2016"'
  const objects = lines.map(
    (line, at) =>
      `<ofd:TextObject ID="${at + 10}" Boundary="28 ${37 + at * 10.4} 156 6" Size="5.6"><ofd:TextCode X="0" Y="5" ` +
      `DeltaX="g ${line.length - 1} 5.6">${escaped(line)}</ofd:TextCode></ofd:TextObject>`,
  )
  return packed([
    {
      name: 'OFD.xml',
      content: `<ofd:OFD ${ns}><ofd:DocBody><ofd:DocInfo><ofd:Title>无题</ofd:Title></ofd:DocInfo><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>`,
    },
    {
      name: 'Doc_0/Document.xml',
      content: `<ofd:Document ${ns}><ofd:Pages><ofd:Page ID="1" BaseLoc="Pages/Page_0/Content.xml"/></ofd:Pages></ofd:Document>`,
    },
    {
      name: 'Doc_0/Pages/Page_0/Content.xml',
      content: `<ofd:Page ${ns}><ofd:Content><ofd:Layer ID="2">${objects.join('')}</ofd:Layer></ofd:Content></ofd:Page>`,
    },
    ...more,
  ])
}

export function anXlsx(rows: readonly (readonly string[])[]): Buffer {
  const cells = (row: readonly string[]) =>
    row.map(text => `<c t="inlineStr"><is><t>${escaped(text)}</t></is></c>`).join('')
  return packed([
    { name: 'xl/workbook.xml', content: '<workbook/>' },
    {
      name: 'xl/worksheets/sheet1.xml',
      content: `<worksheet><sheetData>${rows.map(row => `<row>${cells(row)}</row>`).join('')}</sheetData></worksheet>`,
    },
  ])
}
