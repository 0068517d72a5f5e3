import { useEffect, useRef } from 'react'

const PLACE = 'roll-line-'
/** Where a line stands on the page. */
export const linePlace = (line: number) => `${PLACE}${line}`

const lines = () => Array.from(document.querySelectorAll<HTMLElement>(`[id^="${PLACE}"]`))
/** The whole line comes into view, and not only what can be pressed in it. */
function focusIn(place: Element | null | undefined): void {
  place?.querySelector('button')?.focus({ preventScroll: true })
  place?.scrollIntoView({ block: 'start' })
}

/** Whoever decides by keys goes on with the line that comes next, as the one that was decided leaves the list. */
export function focusAfter(line: number): void {
  const all = lines()
  const at = all.findIndex(({ id }) => id === linePlace(line))
  focusIn(all[at + 1] ?? all[at - 1])
}

/** Another question of the same line stands where the one before stood. */
export const focusLine = (line: number): void => focusIn(document.getElementById(linePlace(line)))

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement && /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName)

/** j and k go from line to line. */
export function useLineKeys(isOn: boolean): void {
  const on = useRef(isOn)
  useEffect(() => {
    on.current = isOn
  }, [isOn])
  useEffect(() => {
    const onKey = ({ key, target, ctrlKey, metaKey, altKey }: KeyboardEvent) => {
      if (!on.current || isTyping(target) || ctrlKey || metaKey || altKey || (key !== 'j' && key !== 'k')) return
      const all = lines()
      const at = all.findIndex((line) => line.contains(document.activeElement))
      focusIn(all[key === 'j' ? at + 1 : Math.max(0, at - 1)])
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])
}
