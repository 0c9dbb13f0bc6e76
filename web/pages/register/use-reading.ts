import { useState } from 'react'
import type { Extraction } from '#api/extractions/schema.ts'
import { useSend } from '../../client/use-send.ts'

/** Has a pasted text or a dropped file read by the server. */
export function useReading(take: (read: Extraction) => void) {
  const reading = useSend<Extraction>()
  const [duplicates, setDuplicates] = useState<Extraction['duplicates']>([])
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
        onSuccess: extraction => {
          setDuplicates(extraction.duplicates)
          take(extraction)
        },
      },
    )
  }
  return { read, duplicates, isReading: reading.isPending, error: reading.error }
}
