/** @jest-environment jsdom */
import { openOverlay } from './overlay'

const event = (type: string) => new MouseEvent(type, { bubbles: true })
const rows = () => [...document.querySelectorAll<HTMLElement>('.host-overlay button')]
const rowOf = (text: string) => rows().find(({ textContent }) => textContent === text)

/** A wheel of two counties. @returns what was chosen on it */
function openWheel(): string[] {
  const chosen: string[] = []
  const row = (text: string) => ({ text, choose: () => chosen.push(text) })
  openOverlay([row('青禾县'), row('石桥县')], () => chosen.push('nothing'))
  return chosen
}

afterEach(() => document.body.replaceChildren())

test('the click that ends the tap which opened a wheel chooses nothing, though it falls onto a row', () => {
  const chosen = openWheel()
  for (const type of ['mousedown', 'mouseup', 'click']) rowOf('青禾县')?.dispatchEvent(event(type))
  expect([chosen, rows().length]).toEqual([[], 3])
})

test('a tap that begins on a row chooses it, and one on 取消 gives up; either closes the wheel', () => {
  for (const [row, choice] of [
    ['石桥县', '石桥县'],
    ['取消', 'nothing'],
  ] as const) {
    const chosen = openWheel()
    for (const type of ['pointerdown', 'pointerup', 'click']) rowOf(row)?.dispatchEvent(event(type))
    expect([chosen, rows()]).toEqual([[choice], []])
  }
})
