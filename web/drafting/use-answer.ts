import { useEffect, useRef, useState } from 'react'

/**
 * What is answered to something that changes while one types. One question is under way at a time: what was typed
 * meanwhile is asked after it, and only its last state.
 * @param pause milliseconds of rest before it is asked
 */
export function useAnswer<Asked, Answer>(
  asked: Asked,
  ask: (asked: Asked) => Promise<Answer>,
  pause: number,
): { answer: Answer | null; error: unknown } {
  const [found, setFound] = useState<{ answer: Answer | null; error: unknown }>({ answer: null, error: null })
  const turn = useRef({ isBusy: false, wanted: asked, done: null as Asked | null, ask })

  useEffect(() => {
    const now = turn.current
    now.wanted = asked
    now.ask = ask
    const look = async () => {
      while (!now.isBusy && now.done !== now.wanted) {
        const of = now.wanted
        now.isBusy = true
        try {
          const answer = await now.ask(of)
          setFound({ answer, error: null })
        } catch (error) {
          setFound(before => ({ ...before, error }))
        }
        now.done = of
        now.isBusy = false
      }
    }
    const timer = setTimeout(() => void look(), pause)
    return () => clearTimeout(timer)
  }, [asked, ask, pause])
  return found
}
