import { useEffect, useRef, useState } from 'react'
import type { Extraction } from '#api/extractions/schema.ts'
import { problemFrom } from '../../client/problem.ts'
import { useSend } from '../../client/use-send.ts'
import { controlId } from '../../forms/fields.tsx'
import type { FormField } from '../../forms/schema.ts'
import { takeExtraction, type Draft } from './view.ts'

/**
 * Has a pasted text or a dropped file read by the server, and takes what was read into the draft as it is by then: people
 * go on typing while the server reads, and the form may come later than its text. The cursor goes to the first doubt.
 */
export function useReading(
  draft: Draft,
  change: (change: Partial<Draft>) => void,
  fields: readonly FormField[],
  drop: (file: File) => void,
) {
  const reading = useSend<Extraction>()
  const taken = useRef<Extraction | null>(null)
  const [found, setFound] = useState<Extraction | null>(null)
  useEffect(() => {
    if (!found || fields.length === 0 || taken.current === found) return
    taken.current = found
    const { draft: next, first } = takeExtraction(draft, found, fields)
    change(next.text.trim() || found.text === null ? next : { ...next, text: found.text })
    // The field is drawn with its new value first.
    setTimeout(() => document.getElementById(controlId(first ?? 'title'))?.focus(), 0)
  }, [found, fields, draft, change])
  const read = (source: string | File) => {
    let body: string | FormData
    if (typeof source === 'string') body = source
    else {
      body = new FormData()
      body.append('file', source)
    }
    reading.mutate(
      { method: 'POST', path: '/api/extractions', body },
      {
        onSuccess: setFound,
        onError: error => {
          if (problemFrom(error).code !== 'STATE_SECRET') return
          // What must not enter the system does not stay in the browser either.
          if (typeof source === 'string') change({ text: '' })
          else drop(source)
        },
      },
    )
  }
  return { read, found, isReading: reading.isPending, error: reading.error }
}
