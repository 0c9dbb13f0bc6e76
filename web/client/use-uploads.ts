import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { send } from './http.ts'
import { newKey } from './new-key.ts'

export interface RefusedFile {
  file: File
  error: unknown
}

/** Sends files to a matter, one after the other; the refused ones are kept with their reason so that they can be retried. */
export function useUploads() {
  const queries = useQueryClient()
  const [refused, setRefused] = useState<readonly RefusedFile[]>([])
  const [isBusy, setBusy] = useState(false)
  const sendAll = async (matter: string, files: readonly File[]): Promise<readonly RefusedFile[]> => {
    setBusy(true)
    const failed: RefusedFile[] = []
    for (const file of files) {
      const body = new FormData()
      body.append('file', file)
      try {
        await send('POST', `/api/matters/${matter}/attachments`, body, { key: newKey() })
      } catch (error) {
        failed.push({ file, error })
      }
    }
    setRefused(failed)
    setBusy(false)
    await queries.invalidateQueries({ queryKey: ['matter', matter] })
    return failed
  }
  return { sendAll, refused, isBusy }
}
