import { Button, Popconfirm, Table } from 'antd'
import { useState } from 'react'
import { useText } from '../../texts/language.tsx'
import { useEditing, useParts } from '../context.ts'
import { RULES } from '../files.ts'
import { FindingsAt } from '../findings.tsx'
import { serviceWords } from '../service-words.ts'
import { CellEditor } from './cell-editor.tsx'
import { CitationEditor } from './citation-editor.tsx'
import type { Dmn } from './dmn.ts'
import { removeTable } from './edit-file.ts'
import { addRow, moveRow, removeRow, setCell, setWords } from './edit-table.ts'
import { GuardedActs } from './guarded-acts.tsx'
import { isGuardShaped } from './guards.ts'
import { RuleWords } from './rule-words.tsx'
import type { DecisionView, RowView } from './view.ts'

interface TableEditorProps {
  decision: DecisionView
  /** Absent for tables that many services share: here they are only read. */
  edit: ((change: (dmn: Dmn) => void) => void) | null
}

/** One rule table. Only where the first row that fits answers does the order of the rows matter. */
export function TableEditor({ decision, edit }: TableEditorProps) {
  const { t, language } = useText()
  const { texts } = useParts()
  const { findings, looked } = useEditing()
  const { id, table } = decision
  const name = serviceWords(texts, t, language).decision(decision)
  const rows = new Set(table?.rows.map(row => row.id))
  const here = findings.filter(one => one.file === RULES && (one.element === id || rows.has(one.element ?? '')))
  const [isOpen, setOpen] = useState(here.length > 0)
  const [shown, setShown] = useState(looked)
  // Whoever is sent here by a finding finds the table open.
  if (looked !== shown) {
    setShown(looked)
    if (looked?.finding.file === RULES && here.includes(looked.finding)) setOpen(true)
  }
  return (
    <details className="service-rules" open={isOpen} onToggle={event => setOpen(event.currentTarget.open)}>
      <summary>
        {name} <span className="faint small">{t('service.rows', { count: table?.rows.length ?? 0 })}</span>{' '}
        {table && <span className="faint small">{t(`hit.${hitWord(table.hitPolicy)}`)}</span>}{' '}
        {edit && here.length > 0 && <span className="finding-count">{t('finding.count', { count: here.length })}</span>}
      </summary>
      {isOpen && table && <Rows decision={decision} table={table} edit={edit} />}
      {isOpen && !table && <p className="soft">{t('rules.noTable')}</p>}
    </details>
  )
}

const hitWord = (policy: string): 'unique' | 'first' | 'collect' | 'other' =>
  policy === 'UNIQUE' ? 'unique' : policy === 'FIRST' ? 'first' : policy === 'COLLECT' ? 'collect' : 'other'

function Rows({ decision, table, edit }: TableEditorProps & { table: NonNullable<DecisionView['table']> }) {
  const { id } = decision
  const { t, language } = useText()
  const { form, texts } = useParts()
  const words = serviceWords(texts, t, language)
  const name = words.decision(decision)
  const isGuard = isGuardShaped(decision)
  const { findings } = useEditing()
  const wrong = new Set(findings.filter(one => one.file === RULES).map(one => one.element))
  const fields = ['', ...Object.keys(form?.properties ?? {})]
  const outputs = isGuard ? table.outputs.map(column => ({ ...column, allowed: fields })) : table.outputs
  const columns = [...table.inputs, ...outputs]
  return (
    <div className="stack rule-table">
      <FindingsAt file={RULES} element={id} />
      {isGuard && <GuardedActs decision={id} isRead={edit === null} />}
      <Table<RowView>
        size="small"
        bordered
        pagination={false}
        aria-label={name}
        rowKey={row => row.id}
        dataSource={[...table.rows]}
        rowClassName={row => (wrong.has(row.id) ? 'rule-wrong' : '')}
        scroll={{ x: 'max-content' }}
        expandable={{
          expandedRowKeys: table.rows.filter(row => wrong.has(row.id)).map(row => row.id),
          showExpandColumn: false,
          expandedRowRender: row => <FindingsAt file={RULES} element={row.id} />,
        }}
        columns={[
          ...(isGuard
            ? [
                {
                  key: 'words',
                  title: t('guard.words'),
                  render: (_: unknown, row: RowView) => (
                    <RuleWords row={row.id} name={row.description || row.id} isRead={edit === null} />
                  ),
                },
              ]
            : []),
          ...columns.map((column, index) => ({
            key: `${index}`,
            title: (index < table.inputs.length ? '' : '→ ') + words.column(column),
            render: (_: unknown, row: RowView) => (
              <CellEditor
                column={column}
                isOutput={index >= table.inputs.length}
                value={[...row.cells, ...row.outputs][index] ?? ''}
                label={`${words.column(column)} · ${row.description || row.id}`}
                onChange={edit ? text => edit(dmn => setCell(dmn, id, row.id, index, text)) : null}
              />
            ),
          })),
          {
            key: 'citation',
            title: t('rules.citation'),
            render: (_: unknown, row: RowView) => (
              <CitationEditor
                row={row}
                onChange={edit ? words => edit(dmn => setWords(dmn, id, row.id, words)) : null}
              />
            ),
          },
          ...(edit
            ? [
                {
                  key: 'acts',
                  fixed: 'right' as const,
                  title: t('office.acts'),
                  render: (_: unknown, row: RowView, at: number) => (
                    <RowActs
                      row={row}
                      at={at}
                      last={table.rows.length - 1}
                      isOrdered={table.hitPolicy === 'FIRST'}
                      decision={id}
                      edit={edit}
                    />
                  ),
                },
              ]
            : []),
        ]}
      />
      {edit && (
        <div className="row">
          <Button size="small" onClick={() => edit(dmn => addRow(dmn, id, null))}>
            {t('rules.addRow')}
          </Button>
          <Popconfirm title={t('rules.removeTableAsk', { name })} onConfirm={() => edit(dmn => removeTable(dmn, id))}>
            <Button size="small" type="text">
              {t('rules.removeTable')}
            </Button>
          </Popconfirm>
        </div>
      )}
    </div>
  )
}

interface RowActsProps {
  row: RowView
  at: number
  last: number
  isOrdered: boolean
  decision: string
  edit: (change: (dmn: Dmn) => void) => void
}

function RowActs({ row, at, last, isOrdered, decision, edit }: RowActsProps) {
  const { t } = useText()
  const name = row.description || row.id
  return (
    <span className="row">
      {isOrdered && at > 0 && (
        <Button
          size="small"
          type="text"
          aria-label={t('form.upOf', { name })}
          onClick={() => edit(dmn => moveRow(dmn, decision, row.id, -1))}
        >
          {t('form.up')}
        </Button>
      )}
      {isOrdered && at < last && (
        <Button
          size="small"
          type="text"
          aria-label={t('form.downOf', { name })}
          onClick={() => edit(dmn => moveRow(dmn, decision, row.id, 1))}
        >
          {t('form.down')}
        </Button>
      )}
      <Button
        size="small"
        type="text"
        aria-label={t('rules.addAfter', { name })}
        onClick={() => edit(dmn => addRow(dmn, decision, row.id))}
      >
        {t('rules.add')}
      </Button>
      <Button
        size="small"
        type="text"
        aria-label={t('form.removeOf', { name })}
        onClick={() => edit(dmn => removeRow(dmn, decision, row.id))}
      >
        {t('tool.remove')}
      </Button>
    </span>
  )
}
