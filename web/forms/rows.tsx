import { DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useRef } from 'react'
import { useText } from '../texts/language.tsx'
import { Control } from './control.tsx'
import { filled, rowsIn, type FormField, type Values } from './schema.ts'
import './rows.css'

interface RowsProps {
  id: string
  field: FormField
  value: unknown
  onChange: (value: unknown) => void
}

/** A table that is filled in: one line a row, or one card a row where it is narrow. An empty one waits when there is none. */
export function Rows({ id, field, value, onChange }: RowsProps) {
  const { t } = useText()
  const body = useRef<HTMLTableSectionElement>(null)
  const given = rowsIn(value)
  const rows = given.length > 0 ? given : [{}]
  const put = (at: number, row: Values) => onChange(rows.map((one, index) => (index === at ? filled(row) : one)))
  const add = () => {
    onChange([...rows, {}])
    // The new row is there after the next drawing; whoever adds one goes on writing in it.
    requestAnimationFrame(() => body.current?.querySelector<HTMLElement>('tr:last-child :is(input, textarea)')?.focus())
  }
  return (
    <div className="rows" id={id} role="group" aria-label={field.label} tabIndex={-1}>
      <table>
        <thead>
          <tr>
            {field.columns.map(column => (
              <th key={column.name} scope="col">
                {column.label}
                {column.isRequired && <span aria-hidden> *</span>}
              </th>
            ))}
            <td />
          </tr>
        </thead>
        <tbody ref={body}>
          {rows.map((row, at) => (
            // A row has no name but its place, and its cells are all controlled.
            // oxlint-disable-next-line no-array-index-key
            <tr key={at}>
              {field.columns.map(column => (
                <td key={column.name}>
                  <label htmlFor={`${id}-${at}-${column.name}`}>
                    {column.label}
                    {column.isRequired && <span aria-hidden> *</span>}
                  </label>
                  <Control
                    id={`${id}-${at}-${column.name}`}
                    field={column}
                    value={row[column.name]}
                    isWrong={false}
                    onChange={cell => put(at, { ...row, [column.name]: cell })}
                  />
                </td>
              ))}
              <td>
                <Button
                  type="text"
                  icon={<DeleteOutlined />}
                  aria-label={t('form.removeRow', { row: at + 1 })}
                  disabled={given.length === 0}
                  onClick={() => onChange(rows.filter((_one, index) => index !== at))}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <Button size="small" icon={<PlusOutlined />} onClick={add}>
        {t('form.addRow')}
      </Button>
    </div>
  )
}
