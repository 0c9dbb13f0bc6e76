import { useMutation } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import type { Extraction } from '#api/extractions/schema.ts'
import { follow, send } from '../../client/http.ts'
import { newKey } from '../../client/new-key.ts'
import { problemFrom } from '../../client/problem.ts'
import { controlId } from '../../forms/fields.tsx'
import type { FormField } from '../../forms/schema.ts'
import { takeExtraction, type Draft } from './view.ts'

const PATH = '/api/extractions'

/** How far a scan is recognised: the page, of how many, and the share of it that is done. */
export interface Progress {
  page: number
  pages: number
  share: number
}

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
  const [progress, setProgress] = useState<Progress | null>(null)
  const reading = useMutation<Extraction, Error, string | File>({ mutationFn: source => readBy(source, setProgress) })
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
    reading.mutate(source, {
      onSuccess: setFound,
      onError: error => {
        if (problemFrom(error).code !== 'STATE_SECRET') return
        // What must not enter the system does not stay in the browser either.
        if (typeof source === 'string') change({ text: '' })
        else drop(source)
      },
      onSettled: () => setProgress(null),
    })
  }
  return { read, found, isReading: reading.isPending, progress, error: reading.error }
}

function readBy(source: string | File, onProgress: (progress: Progress) => void): Promise<Extraction> {
  if (typeof source === 'string') return send('POST', PATH, source, { key: newKey() })
  const body = new FormData()
  body.append('file', source)
  return follow(PATH, body, newKey(), onProgress)
}
