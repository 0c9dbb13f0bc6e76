import { useEffect, useRef, useState, type RefObject } from 'react'
import { textsGiven, textsOwed } from '#catalogue/texts-owed.ts'
import { readProcedure } from '#procedure/read/read.ts'
import { LANGUAGES } from '#base/language.ts'
import { useText } from '../../texts/language.tsx'
import { textEdits, useEditing } from '../context.ts'
import { partsOf, PROCEDURE, type Edits, type Parts } from '../files.ts'
import { syncTexts, type Remembered } from '../sync-texts.ts'
import type { BpmnElement } from './bpmn.ts'
import { openBoard, type Drawing } from './modeler.ts'
import { useToolWords } from './words.ts'

export interface Board {
  drawing: Drawing | null
  selected: BpmnElement | null
  /** Grows with every change, so that panels show what stands in the drawing. */
  revision: number
  fault: string | null
}

/** The drawing board in a place of the page. What is drawn becomes the file, and new elements get words. */
export function useBoard(place: RefObject<HTMLDivElement | null>): Board {
  const { language } = useText()
  const words = useToolWords()
  const editing = useEditing()
  const latest = useRef(editing)
  useEffect(() => {
    latest.current = editing
  })
  const written = useRef<string | null>(null)
  const gone = useRef<Remembered>(new Map())
  const [board, setBoard] = useState<Board>({ drawing: null, selected: null, revision: 0, fault: null })
  const file = editing.files[PROCEDURE] ?? ''

  useEffect(() => {
    const container = place.current
    if (!container) return undefined
    const drawing = openBoard(container, words)
    const write = async () => {
      const xml = await drawing.write()
      written.current = xml
      latest.current.setAll({
        [PROCEDURE]: xml,
        ...(await wordsFor(xml, () => partsOf(latest.current.current()), gone.current)),
      })
    }
    drawing.onChange(() => {
      latest.current.track(write())
      setBoard(current => ({ ...current, revision: current.revision + 1 }))
    })
    drawing.onSelect(selected => setBoard(current => ({ ...current, selected })))
    setBoard({ drawing, selected: null, revision: 0, fault: null })
    return () => {
      written.current = null
      drawing.destroy()
    }
    // The words of the tools change with the language alone.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [place, language])

  const { drawing } = board
  useEffect(() => {
    // What was written here is on the board already; another state of the file is opened.
    if (!drawing || file === written.current) return
    written.current = file
    drawing.open(file).then(
      () => setBoard(current => ({ ...current, fault: null, revision: current.revision + 1 })),
      (error: unknown) => setBoard(current => ({ ...current, fault: String(error) })),
    )
  }, [drawing, file])
  return board
}

/** Words that follow the rules, and what is written in the drawing (`useRuleWords`, `useLabels`). */
const KEPT_ELSEWHERE = /^(?:rules|labels)\./

/** Words for what is new in a procedure; nothing while it cannot be read, or when every key has its words. */
async function wordsFor(xml: string, parts: () => Parts, gone: Remembered): Promise<Edits> {
  const { graph } = await readProcedure(xml)
  const { texts, form } = parts()
  if (!texts || !form || !graph) return {}
  const owed = textsOwed({ graph, form })
  const isComplete = LANGUAGES.every(language => {
    const given = [...textsGiven(texts[language])].filter(key => !KEPT_ELSEWHERE.test(key))
    return given.length === owed.size && given.every(key => owed.has(key))
  })
  if (isComplete) return {}
  const synced = syncTexts(texts, graph, form, gone)
  return textEdits(synced, given => given)
}
