import { useEffect, useState } from 'react'

/** The second tap of two comes sooner; whoever has looked at what is new comes later. */
const CALM_MS = 400

/**
 * Whether what stands under the finger may be tapped yet. For a moment after something else has come there, a tap was meant for
 * what was there before: it would leap over a step, or answer a question that nobody has read.
 * @param what names what stands there now
 */
export function useCalm(what: string): boolean {
  const [seen, setSeen] = useState<string>()
  useEffect(() => {
    const timer = setTimeout(() => setSeen(what), CALM_MS)
    return () => clearTimeout(timer)
  }, [what])
  return seen === what
}
