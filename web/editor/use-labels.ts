import { useEffect, useRef } from 'react'
import { drawnNames } from '#catalogue/drawn-names.ts'
import { readProcedure } from '#procedure/read/read.ts'
import { textEdits, useEditing } from './context.ts'
import { partsOf, PROCEDURE, RULES, type Files } from './files.ts'
import { readDmn } from './rules/dmn.ts'
import { decisionViews } from './rules/view.ts'
import { followNames, syncLabels, writtenIn } from './sync-labels.ts'
import { toTraditional } from './to-traditional.ts'

/** Keeps the words of what is drawn and of rule tables in line with the drawing and the tables, however they are changed. */
export function useLabels(): void {
  const { files, current, setAll, track } = useEditing()
  const names = useRef<ReadonlyMap<string, string>>(new Map())
  const [bpmn, dmn, form] = [files[PROCEDURE] ?? '', files[RULES] ?? '', files['form.schema.json'] ?? '']
  useEffect(() => {
    let isCurrent = true
    const keep = async () => {
      const now = new Map(drawnNames(bpmn).map(({ id, name }) => [id, name]))
      const changes = await changesFor(current, names.current, now)
      if (!isCurrent) return
      names.current = now
      if (changes) setAll(changes())
    }
    track(keep())
    return () => {
      isCurrent = false
    }
    // Only the drawing, the tables and the form say which words are owed.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [bpmn, dmn, form])
}

/** The texts in line with what is written; null when they are, or while something cannot be read. */
async function changesFor(
  current: () => Files,
  before: ReadonlyMap<string, string>,
  now: ReadonlyMap<string, string>,
): Promise<(() => Record<string, string>) | null> {
  const files = current()
  const [procedure, decisions] = await Promise.all([
    readProcedure(files[PROCEDURE] ?? '').catch(() => null),
    readDmn(files[RULES] ?? '', decisionViews).catch(() => null),
  ])
  const { form, texts } = partsOf(files)
  if (!procedure?.graph || !decisions || !form || !texts) return null
  const written = writtenIn(files[PROCEDURE] ?? '', procedure.graph, decisions, form)
  const isOwed = syncLabels(texts, written, word => word) ?? followNames(texts, before, now, word => word)
  if (!isOwed) return null
  const convert = await toTraditional()
  return () => {
    const { texts: latest } = partsOf(current())
    if (!latest) return {}
    const follow = followNames(latest, before, now, convert)
    const sync = syncLabels(latest, written, convert)
    return textEdits(latest, (own, language) => {
      const followed = follow ? follow(own, language) : own
      return sync ? sync(followed, language) : followed
    })
  }
}
