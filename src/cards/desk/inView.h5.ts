/** Scrolls its list as far as it takes to see it, and no further. */
export function inView(id: string): void {
  document.getElementById(id)?.scrollIntoView({ block: 'nearest' })
}
