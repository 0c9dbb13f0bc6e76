import { useEffect, useRef } from 'react'
import type { MatterDetail } from '#api/matters/schema.ts'
import { readDeed } from '../../client/deeds.ts'
import { useSend } from '../../client/use-send.ts'
import { unopened } from './view.ts'

/** Whoever opens a matter that waits for them has seen it: the sender may know, and can no longer withdraw. */
export function useReceipt(matter: MatterDetail | undefined): void {
  const { mutate } = useSend([['desk']])
  const sent = useRef(new Set<string>())
  useEffect(() => {
    if (!matter) return
    for (const task of unopened(matter)) {
      if (sent.current.has(task)) continue
      sent.current.add(task)
      mutate(readDeed({ id: task }))
    }
  }, [matter, mutate])
}
