import { baseKeymap, chainCommands, setBlockType } from 'prosemirror-commands'
import { redo, undo } from 'prosemirror-history'
import { TextSelection, type Command, type EditorState } from 'prosemirror-state'
import { goToNextCell } from 'prosemirror-tables'
import { typedHeading } from '#documents/drafting/from-text.ts'
import { docOf } from './convert.ts'
import { schema } from './schema.ts'

const { paragraph, heading } = schema.nodes

export type Level = 0 | 1 | 2 | 3 | 4

/** Makes the line a heading of that level, or a paragraph again (0). */
export const setLevel = (level: Level): Command => {
  const type = level === 0 ? paragraph : heading
  return type ? setBlockType(type, level === 0 ? null : { level }) : () => false
}

/** The level of the line the cursor stands in; null in a table. */
export function levelAt({ selection }: EditorState): Level | null {
  const { parent } = selection.$from
  if (parent.type === heading) return Number(parent.attrs['level']) as Level
  return parent.type === paragraph ? 0 : null
}

/** Puts a table of three columns below the line. */
export const insertTable: Command = (state, dispatch) => {
  const blank = ['', '', '']
  const { firstChild } = docOf([{ kind: 'table', columns: [1, 1, 1], head: blank, rows: [blank, blank] }])
  const after = state.selection.$to.after(1)
  if (!firstChild) return false
  if (dispatch) {
    const put = state.tr.insert(after, firstChild)
    dispatch(put.setSelection(TextSelection.near(put.doc.resolve(after + 3))).scrollIntoView())
  }
  return true
}

/** Lays the table on its side, or back. */
export const turnTable: Command = (state, dispatch) => {
  const { $from } = state.selection
  const table = $from.node(1)
  if (table?.type.name !== 'table') return false
  if (dispatch) dispatch(state.tr.setNodeMarkup($from.before(1), null, { wide: table.attrs['wide'] !== true }))
  return true
}

/** Enter after a typed number makes the line the heading it was meant to be; after a heading comes text. */
const enter: Command = (state, dispatch) => {
  const { $from, empty } = state.selection
  const typed = $from.parent.type === paragraph ? typedHeading($from.parent.textContent) : null
  const isAtEnd = empty && $from.parentOffset === $from.parent.content.size
  if (!isAtEnd || (!typed && $from.parent.type !== heading) || $from.parent.content.size === 0) return false
  if (dispatch && paragraph) {
    const put = state.tr
    if (typed && heading) {
      const length = $from.parent.textContent.length - typed.text.length
      put
        .delete($from.start(), $from.start() + length)
        .setBlockType($from.start(), $from.start(), heading, { level: typed.level })
    }
    const end = put.mapping.map($from.pos)
    put.split(end, 1, [{ type: paragraph }])
    dispatch(put.scrollIntoView())
  }
  return true
}

/** At the beginning of a heading, Backspace makes it text again. */
const backspace: Command = (state, dispatch) => {
  const { $from, empty } = state.selection
  if (!empty || $from.parentOffset > 0 || $from.parent.type !== heading) return false
  return setLevel(0)(state, dispatch)
}

const levels = ([0, 1, 2, 3, 4] as const).map((level): [string, Command] => [`Mod-Alt-${level}`, setLevel(level)])

export const KEYS: Readonly<Record<string, Command>> = {
  ...baseKeymap,
  ...Object.fromEntries(levels),
  'Mod-z': undo,
  'Mod-y': redo,
  'Mod-Shift-z': redo,
  Tab: goToNextCell(1),
  'Shift-Tab': goToNextCell(-1),
  Enter: chainCommands(enter, ...[baseKeymap['Enter']].filter(command => command !== undefined)),
  Backspace: chainCommands(backspace, ...[baseKeymap['Backspace']].filter(command => command !== undefined)),
}
