import type { Language, Text } from '#base/language.ts'
import { columnWord, decisionWord } from '#catalogue/table-words.ts'
import type { ServiceTexts } from '#catalogue/types.ts'
import type { Table } from '#rules/types.ts'
import type { ServiceDetail } from './schema.ts'
import { VALUE_WORDS } from './texts.ts'

const SEPARATOR: Text = { 'zh-Hans': '：', 'zh-Hant': '：', en: ': ' }

type Words = Pick<ServiceTexts, 'fields' | 'limits' | 'steps' | 'labels'>

/** A table as a manual prints it: what each row asks, what it gives, in words, with its article. */
export function ruleView(table: Table, texts: Words, language: Language): ServiceDetail['rules'][number] {
  const separator = SEPARATOR[language]
  const line = (name: string, label: string, cell: string) => label + separator + cellWords(cell, name, texts, language)
  return {
    decision: table.id,
    name: decisionWord(texts, language, table.id, table.name),
    rows: (table.otherwise ? [...table.rows, table.otherwise] : table.rows).map(row => ({
      id: row.id,
      when: row.cells.flatMap((cell, index) => {
        const input = table.inputs[index]
        if (cell === '-' || !input) return []
        return [line(input.name, columnWord(texts, language, input), cell)]
      }),
      gives: row.outputs.map((output, index) => {
        const name = table.outputs[index] ?? ''
        return line(name, columnWord(texts, language, { name }), output)
      }),
      citation: row.citation ?? null,
      validFrom: row.validFrom ?? null,
      validTo: row.validTo ?? null,
    })),
  }
}

/** A cell with its codes in words: `"urgent"` becomes 加急, `"review"` the limit it is the key of. */
function cellWords(cell: string, name: string, texts: Words, language: Language): string {
  const wordOf = (code: string): string | undefined =>
    texts.fields[name]?.options?.[code] ??
    (name === 'step' || name === 'limit' ? texts.limits[code] : undefined) ??
    VALUE_WORDS[code]?.[language]
  if (cell === 'true' || cell === 'false') return wordOf(cell) ?? cell
  return cell.replace(/"([^"]*)"/g, (whole, code: string) => wordOf(code) ?? whole)
}
