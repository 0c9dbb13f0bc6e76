import { useEffect, useState } from 'react'
import type { Act, MatterDetail } from '#api/matters/schema.ts'
import type { Filling } from './act-inputs.ts'
import { blankFilling } from './act-request.ts'

/** What is being filled in for one act of one matter, kept in the browser tab until the act went through. */
export function useFilling(
  matter: MatterDetail,
  act: Act,
  choice: string | undefined,
): [Filling, (change: Partial<Filling>) => void, () => void] {
  const stored = `shuniu.act.${act.task ?? matter.id}.${act.kind}`
  const [given, setGiven] = useState<Filling>(() => {
    const blank = blankFilling(matter, act, choice)
    try {
      const kept: unknown = JSON.parse(sessionStorage.getItem(stored) ?? 'null')
      const before = typeof kept === 'object' && kept !== null ? (kept as Partial<Filling>) : {}
      return { ...blank, ...before, ...(choice ? { outcome: blank.outcome } : {}) }
    } catch {
      return blank
    }
  })
  useEffect(() => {
    sessionStorage.setItem(stored, JSON.stringify(given))
  }, [stored, given])
  return [
    given,
    change => setGiven(current => ({ ...current, ...change })),
    () => {
      // After the last state was written: the effect of a later render must not bring it back.
      setTimeout(() => sessionStorage.removeItem(stored), 0)
    },
  ]
}
