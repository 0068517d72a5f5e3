import { useEffect, useRef, type KeyboardEvent } from 'react'
import type { SheetProps } from './Sheet'

const FOCUSABLE = 'button:not([disabled]), input, select, textarea, [href]'

/** Tab goes round inside the dialog; Escape closes it; focus goes back to where it came from. */
export function Sheet({ isOpen, title, onClose, children, footer }: SheetProps) {
  const panel = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (!isOpen) return
    const before = document.activeElement as HTMLElement | null
    panel.current?.focus()
    return () => before?.focus()
  }, [isOpen])
  if (!isOpen) return null
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onClose()
    if (event.key === 'Tab') keepInside(event, panel.current)
  }
  return (
    <div className='k-sheet' onClick={(event) => event.target === event.currentTarget && onClose()}>
      <div
        ref={panel}
        className='k-sheet__panel'
        role='dialog'
        aria-modal='true'
        aria-label={title}
        tabIndex={-1}
        onKeyDown={onKeyDown}
      >
        <div className='k-sheet__head'>
          <h2 className='k-heading k-heading--2'>{title}</h2>
          <button type='button' className='k-link' onClick={onClose}>
            关闭
          </button>
        </div>
        {children}
        {footer && <div className='k-sheet__footer'>{footer}</div>}
      </div>
    </div>
  )
}

function keepInside(event: KeyboardEvent, panel: HTMLElement | null) {
  const stops = panel?.querySelectorAll<HTMLElement>(FOCUSABLE)
  const first = stops?.[0]
  const last = stops?.[stops.length - 1]
  if (event.shiftKey && document.activeElement === first) {
    event.preventDefault()
    last?.focus()
  } else if (!event.shiftKey && document.activeElement === last) {
    event.preventDefault()
    first?.focus()
  }
}
