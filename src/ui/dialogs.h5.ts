import type { Question } from './dialogs'

const SHOWN_MS = 3500
let timer: number | undefined

/** One region for all words that something is done: there from the first on, so that it is read aloud when it changes. */
function region(): HTMLElement {
  const there = document.querySelector<HTMLElement>('.k-toast')
  if (there) return there
  const made = element('div', 'k-toast')
  made.setAttribute('role', 'status')
  document.body.append(made)
  return made
}

export function toast(text: string): void {
  const place = region()
  window.clearTimeout(timer)
  window.requestAnimationFrame(() => (place.textContent = text))
  timer = window.setTimeout(() => (place.textContent = ''), SHOWN_MS)
}

/** Where the person is looking: the dialog takes its theme and its text size from there. */
function screenInView(): HTMLElement {
  const screens = Array.from(document.querySelectorAll<HTMLElement>('.k-screen'))
  return screens.filter((screen) => screen.offsetParent !== null).pop() ?? document.body
}

function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  className: string,
  text = '',
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag)
  made.className = className
  made.textContent = text
  return made
}

function button(className: string, text: string): HTMLButtonElement {
  const made = element('button', `k-button ${className}`, text)
  made.type = 'button'
  return made
}

/** Taro's own question can't be answered by keyboard; this one is a dialog with two buttons, and Escape says no. */
export function confirm({ title, text, action, isGrave = false }: Question): Promise<boolean> {
  const before = document.activeElement as HTMLElement | null
  const shade = element('div', 'k-sheet')
  const panel = element('div', 'k-sheet__panel')
  panel.setAttribute('role', 'alertdialog')
  panel.setAttribute('aria-modal', 'true')
  panel.setAttribute('aria-label', title)
  const yes = button(isGrave ? 'k-button--warm' : 'k-button--primary', action)
  const no = button('k-button--quiet k-confirm__no', '先不')
  panel.append(element('h2', 'k-heading k-heading--2', title), element('p', 'k-confirm__text', text), yes, no)
  shade.append(panel)
  screenInView().append(shade)
  no.focus()
  return new Promise((resolve) => {
    const answer = (isYes: boolean) => {
      shade.remove()
      before?.focus()
      resolve(isYes)
    }
    yes.addEventListener('click', () => answer(true))
    no.addEventListener('click', () => answer(false))
    shade.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') answer(false)
      if (event.key !== 'Tab') return
      event.preventDefault()
      ;(document.activeElement === no ? yes : no).focus()
    })
  })
}
