import { history } from 'prosemirror-history'
import { keymap } from 'prosemirror-keymap'
import { EditorState, TextSelection } from 'prosemirror-state'
import { fixTables, tableEditing } from 'prosemirror-tables'
import { EditorView } from 'prosemirror-view'
import { useEffect, useImperativeHandle, useRef, useState, type Ref } from 'react'
import type { DraftBlock } from '#documents/drafting/document-draft.ts'
import { KEYS } from './commands.ts'
import { blocksOf, docOf } from './convert.ts'
import { marksKey, numbers, type Mark } from './numbers.ts'
import { cleanHtml, cleanSlice, sliceOfText } from './paste.ts'
import { Toolbar } from './toolbar.tsx'

export interface BodyHands {
  /** Puts the cursor into a block and brings it into view. */
  goTo: (block: number) => void
}

interface BodyEditorProps {
  label: string
  /** What the editor begins with; later changes of it are taken in by another `key`. */
  blocks: readonly DraftBlock[]
  marks: readonly Mark[]
  isReadOnly: boolean
  onChange: (blocks: DraftBlock[]) => void
  hands?: Ref<BodyHands>
}

/** The text of a document, or of one of its annexes, where one writes it. */
export function BodyEditor({ label, blocks, marks, isReadOnly, onChange, hands }: BodyEditorProps) {
  const place = useRef<HTMLDivElement>(null)
  const [view, setView] = useState<EditorView | null>(null)
  const [state, setState] = useState<EditorState | null>(null)
  const latest = useRef({ onChange, isReadOnly })
  const begin = useRef({ blocks, label })
  useEffect(() => {
    latest.current = { onChange, isReadOnly }
  })

  useEffect(() => {
    if (!place.current) return
    const editor = new EditorView(place.current, {
      state: EditorState.create({
        doc: docOf(begin.current.blocks),
        plugins: [history(), keymap(KEYS), numbers, tableEditing()],
      }),
      attributes: { class: 'draft-body', role: 'textbox', 'aria-multiline': 'true', 'aria-label': begin.current.label },
      editable: () => !latest.current.isReadOnly,
      clipboardTextParser: text => sliceOfText(text),
      transformPastedHTML: cleanHtml,
      transformPasted: cleanSlice,
      dispatchTransaction: transaction => {
        const next = editor.state.apply(transaction)
        const fixed = transaction.docChanged ? fixTables(next, editor.state) : undefined
        const now = fixed ? next.apply(fixed) : next
        editor.updateState(now)
        setState(now)
        if (transaction.docChanged) latest.current.onChange(blocksOf(now.doc))
      },
    })
    setView(editor)
    setState(editor.state)
    return () => editor.destroy()
  }, [])

  useEffect(() => {
    if (view) view.dispatch(view.state.tr.setMeta(marksKey, marks))
  }, [view, marks])

  useImperativeHandle(hands, () => ({
    goTo: block => {
      if (!view || block >= view.state.doc.childCount) return
      const from = view.state.doc.children.slice(0, block).reduce((sum, node) => sum + node.nodeSize, 0)
      const selection = TextSelection.near(view.state.doc.resolve(from + 1))
      view.dispatch(view.state.tr.setSelection(selection).scrollIntoView())
      view.focus()
    },
  }))

  return (
    <div className="draft-editor">
      {state && view && !isReadOnly && <Toolbar state={state} view={view} />}
      <div ref={place} />
    </div>
  )
}
