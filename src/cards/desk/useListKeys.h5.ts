import { useEffect, useRef } from 'react'
import type { ListKeys } from './useListKeys'

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement && /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName)
const isElsewhere = () => document.querySelector('[role="dialog"], [role="alertdialog"]') !== null

/** j and k walk through the list, Enter opens, ? shows the keys. Not while one types or a sheet is open. */
export function useListKeys(keys: ListKeys): void {
  const latest = useRef(keys)
  useEffect(() => {
    latest.current = keys
  })
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (isTyping(event.target) || isElsewhere() || event.ctrlKey || event.metaKey || event.altKey) return
      if (event.key === 'j') latest.current.move(1)
      if (event.key === 'k') latest.current.move(-1)
      if (event.key === '?') latest.current.help()
      if (event.key === 'Enter' && event.target === document.body) latest.current.open()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])
}
