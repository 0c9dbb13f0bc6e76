import { useEffect, useState } from 'react'
import { readDmn, type DmnElement } from './dmn.ts'

/**
 * A DMN file that comes and goes as text, taken apart.
 * @returns null until it was read for the first time; while another state of it is read, the one before
 */
export function useDmn(xml: string): DmnElement | 'unreadable' | null {
  const [root, setRoot] = useState<DmnElement | 'unreadable' | null>(null)
  useEffect(() => {
    let isCurrent = true
    const take = (read: DmnElement | 'unreadable') => {
      if (isCurrent) setRoot(read)
    }
    readDmn(xml, read => read).then(take, () => take('unreadable'))
    return () => {
      isCurrent = false
    }
  }, [xml])
  return root
}
