import { useEffect, useRef } from 'react'

const seen = (selector: string) =>
  Array.from(document.querySelectorAll<HTMLElement>(selector)).filter(({ offsetParent }) => offsetParent !== null)
const isEmpty = (field: HTMLElement) => !(field as HTMLInputElement).value
const isLost = () => !document.activeElement || document.activeElement === document.body

/**
 * Where the keyboard goes on: in a new step to the line that says which one it is; when an offer was taken, to the next
 * one, and after the last to the first field that is still empty, or to the way on.
 */
export function useFocusNext(stepKey: string): void {
  const before = useRef({ stepKey, offers: 0 })
  useEffect(() => {
    const was = before.current
    const offers = seen('.apply__offer button')
    before.current = { stepKey, offers: offers.length }
    if (was.stepKey !== stepKey) return arriveAt(seen('.apply__head')[0])
    if (offers.length >= was.offers || !isLost()) return
    const next = offers[0] ?? seen('.apply__main .k-input').find(isEmpty) ?? seen('.apply__next .k-button')[0]
    next?.focus()
  })
}

/** A line of text takes the focus once, and is no stop for Tab. */
function arriveAt(place: HTMLElement | undefined) {
  if (!place) return
  place.tabIndex = -1
  place.focus({ preventScroll: true })
}
