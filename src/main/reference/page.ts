/** A page of `docs/reference`, made from the list it describes. */
export interface Page {
  file: string
  text: string
}

const line = (cells: readonly string[]) => `| ${cells.map(cell => cell.replaceAll('|', '\\|')).join(' | ')} |`

/** A table in Markdown. */
export const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')

/** A generated page: its title, and sections one below the other. */
export function pageOf(file: string, title: string, sections: readonly string[]): Page {
  const note = '<!-- Generated: npm run shuniu -- reference -->'
  return { file, text: [note, `# ${title}`, ...sections].join('\n\n') + '\n' }
}

/** A generated page that is one table. */
export const page = (
  file: string,
  title: string,
  head: readonly string[],
  rows: readonly (readonly string[])[],
): Page => pageOf(file, title, [table(head, rows)])
