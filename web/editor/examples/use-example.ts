import { useEffect, useState } from 'react'
import type { ServiceDetail } from '#api/services/schema.ts'
import type { Graph } from '#procedure/graph.ts'
import { readProcedure } from '#procedure/read/read.ts'
import { useText } from '../../texts/language.tsx'
import { fieldsOf, type FormField } from '../../forms/schema.ts'
import { useEditing, useParts } from '../context.ts'
import { PROCEDURE } from '../files.ts'

/** The steps of the procedure as it is drawn now; null while it cannot be read. */
export function useGraph(): Graph | null {
  const { files } = useEditing()
  const bpmn = files[PROCEDURE] ?? ''
  const [graph, setGraph] = useState<Graph | null>(null)
  useEffect(() => {
    let isCurrent = true
    readProcedure(bpmn).then(
      read => isCurrent && setGraph(read.graph),
      () => isCurrent && setGraph(null),
    )
    return () => {
      isCurrent = false
    }
  }, [bpmn])
  return graph
}

/** The fields of the form in the reader's words. An example names units, posts and resources: it belongs to no office. */
export function useExampleFields(): readonly FormField[] {
  const { language } = useText()
  const { form, texts } = useParts()
  if (!form || !texts) return []
  const words = Object.fromEntries(
    Object.entries(texts[language].fields).map(([name, { label, why, help, options, columns }]) => [
      name,
      {
        label,
        why,
        help: help ?? null,
        options: options ?? null,
        columns: columns
          ? Object.fromEntries(
              Object.entries(columns).map(([column, one]) => [
                column,
                { label: one.label, options: one.options ?? null },
              ]),
            )
          : null,
      },
    ]),
  )
  return fieldsOf({ form: form as ServiceDetail['form'], fields: words }).map(field =>
    NAMED.has(field.widget) ? { ...field, widget: 'text' } : field,
  )
}

const NAMED: ReadonlySet<FormField['widget']> = new Set(['unit', 'units', 'post', 'posts', 'resource'])
