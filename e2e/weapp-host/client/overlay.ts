export type OverlayRow = { text: string; choose: () => void }

/** What WeChat lays over the page: sheets, pickers, questions. A tap on a row closes it; `cancel` stands below. */
export function openOverlay(rows: OverlayRow[], cancel: (() => void) | undefined, head?: HTMLElement): void {
  const overlay = document.createElement('div')
  overlay.className = 'host-overlay'
  const panel = overlay.appendChild(document.createElement('div'))
  if (head) panel.appendChild(head)
  const all = cancel ? [...rows, { text: '取消', choose: cancel }] : rows
  for (const { text, choose } of all) {
    const button = panel.appendChild(document.createElement('button'))
    button.textContent = text
    onOwnTap(button, () => {
      overlay.remove()
      choose()
    })
  }
  document.body.appendChild(overlay)
}

/** The click of the very tap that opened a sheet falls onto the sheet: only a tap that also began here counts. */
function onOwnTap(button: HTMLElement, run: () => void): void {
  let isBegun = false
  button.addEventListener('pointerdown', () => (isBegun = true))
  button.addEventListener('click', () => isBegun && run())
}

export function showToast(text: string, duration = 1500): void {
  document.getElementById('host-toast')?.remove()
  const toast = document.body.appendChild(document.createElement('div'))
  toast.id = 'host-toast'
  toast.textContent = text
  setTimeout(() => toast.remove(), duration)
}
