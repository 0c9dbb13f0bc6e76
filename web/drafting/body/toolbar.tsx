import { DeleteOutlined, RedoOutlined, TableOutlined, UndoOutlined } from '@ant-design/icons'
import { Button, Dropdown, Segmented, Tooltip } from 'antd'
import { redo, undo } from 'prosemirror-history'
import type { Command, EditorState } from 'prosemirror-state'
import { addColumnAfter, addRowAfter, deleteColumn, deleteRow, deleteTable, isInTable } from 'prosemirror-tables'
import type { EditorView } from 'prosemirror-view'
import { useText } from '../../texts/language.tsx'
import { insertTable, levelAt, setLevel, turnTable, type Level } from './commands.ts'

interface ToolbarProps {
  state: EditorState
  view: EditorView
}

const TABLE_ACTS: readonly ['rowAfter' | 'columnAfter' | 'rowAway' | 'columnAway', Command][] = [
  ['rowAfter', addRowAfter],
  ['columnAfter', addColumnAfter],
  ['rowAway', deleteRow],
  ['columnAway', deleteColumn],
]

/** The level of the line, tables, one step back: all of it has a key too. */
export function Toolbar({ state, view }: ToolbarProps) {
  const { t } = useText()
  const act = (command: Command) => {
    command(view.state, view.dispatch)
    view.focus()
  }
  const isWide = state.selection.$from.node(1)?.attrs['wide'] === true
  return (
    <div className="draft-tools no-print" role="toolbar" aria-label={t('draft.tools')}>
      <Segmented<Level | -1>
        size="small"
        aria-label={t('draft.level')}
        value={levelAt(state) ?? -1}
        options={[
          { value: 0, label: t('draft.paragraph'), title: 'Ctrl+Alt+0' },
          { value: 1, label: '一、', title: 'Ctrl+Alt+1' },
          { value: 2, label: '（一）', title: 'Ctrl+Alt+2' },
          { value: 3, label: '1.', title: 'Ctrl+Alt+3' },
          { value: 4, label: '（1）', title: 'Ctrl+Alt+4' },
        ]}
        onChange={level => level !== -1 && act(setLevel(level))}
      />
      {isInTable(state) ? (
        <>
          <Dropdown
            trigger={['click']}
            menu={{
              items: TABLE_ACTS.map(([key]) => ({ key, label: t(`draft.${key}`) })),
              onClick: ({ key }) => act(TABLE_ACTS.find(([name]) => name === key)?.[1] ?? (() => false)),
            }}
          >
            <Button size="small">{t('draft.table')}</Button>
          </Dropdown>
          <Button
            size="small"
            aria-pressed={isWide}
            type={isWide ? 'primary' : 'default'}
            onClick={() => act(turnTable)}
          >
            {t('draft.wide')}
          </Button>
          <Tooltip title={t('draft.tableAway')}>
            <Button
              size="small"
              aria-label={t('draft.tableAway')}
              icon={<DeleteOutlined />}
              onClick={() => act(deleteTable)}
            />
          </Tooltip>
        </>
      ) : (
        <Button size="small" icon={<TableOutlined />} onClick={() => act(insertTable)}>
          {t('draft.table')}
        </Button>
      )}
      <Tooltip title={t('draft.undo')}>
        <Button
          size="small"
          type="text"
          aria-label={t('draft.undo')}
          icon={<UndoOutlined />}
          disabled={!undo(state)}
          onClick={() => act(undo)}
        />
      </Tooltip>
      <Tooltip title={t('draft.redo')}>
        <Button
          size="small"
          type="text"
          aria-label={t('draft.redo')}
          icon={<RedoOutlined />}
          disabled={!redo(state)}
          onClick={() => act(redo)}
        />
      </Tooltip>
    </div>
  )
}
