import { rowsIn, type FormField } from './schema.ts'
import { useWording } from './use-wording.ts'
import { valueInWords } from './value-in-words.ts'
import './rows-table.css'

/** A field of rows as people read it: a small table, or where it is narrow a card a row; a column nobody filled in is left out. */
export function RowsTable({ field, value }: { field: FormField; value: unknown }) {
  const wording = useWording()
  const rows = rowsIn(value)
  const columns = field.columns.filter(({ name }) => rows.some(row => name in row))
  return (
    <div className="rows-table">
      <table aria-label={field.label}>
        <thead>
          <tr>
            <th scope="col" className="rows-number" aria-hidden />
            {columns.map(column => (
              <th key={column.name} scope="col">
                {column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            // A row has no name but its place.
            // oxlint-disable-next-line no-array-index-key
            <tr key={at}>
              <td className="rows-number faint">{at + 1}</td>
              {columns.map(column => (
                <td key={column.name} data-empty={!(column.name in row) || undefined}>
                  <span className="rows-label" aria-hidden>
                    {column.label}
                  </span>
                  <span className="verbatim">{valueInWords(column, row[column.name], wording)}</span>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
