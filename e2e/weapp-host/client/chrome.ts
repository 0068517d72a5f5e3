import { current, isTab, stack, tabs, windowOf } from './stack'

/** What the bars do when they are touched; the pages module fills it in. */
export const tabBar: { onSwitch: (url: string) => void; onBack: () => void } = {
  onSwitch: () => undefined,
  onBack: () => undefined,
}

const bar = document.createElement('div')
bar.id = 'host-bar'
const back = bar.appendChild(document.createElement('span'))
back.textContent = '‹'
const title = bar.appendChild(document.createElement('b'))
const tabStrip = document.createElement('div')
tabStrip.id = 'host-tabs'
document.body.append(bar, tabStrip)

for (const { pagePath, text } of tabs) {
  const tab = tabStrip.appendChild(document.createElement('div'))
  tab.dataset.tab = pagePath
  tab.textContent = text
  // pointerup: Chromium moves clicks near an edge to the bigger target.
  tab.addEventListener('pointerup', () => tabBar.onSwitch(`/${pagePath}`))
}
back.addEventListener('pointerup', () => tabBar.onBack())

export function renameTab(index: number, text: string): void {
  const tab = tabStrip.children[index]
  if (tab) tab.textContent = text
}

export function paintTabs({ ink, on, ground }: { ink: string; on: string; ground: string }): void {
  const colours = { '--tabs-ink': ink, '--tabs-on': on, '--tabs-ground': ground }
  for (const [name, value] of Object.entries(colours)) tabStrip.style.setProperty(name, value)
}

/** Undefined: those of app.json. */
function paintTitle(colours: { ink: string; ground: string } | undefined): void {
  bar.style.setProperty('--title-ink', colours?.ink ?? null)
  bar.style.setProperty('--title-ground', colours?.ground ?? null)
}

export function showChrome(): void {
  const page = current()
  if (!page) return
  title.textContent = String(page.title ?? windowOf(page.route).navigationBarTitleText ?? '')
  paintTitle(page.titleColours)
  back.hidden = stack.length < 2
  tabStrip.hidden = !isTab(page.route)
  for (const tab of Array.from(tabStrip.children) as HTMLElement[])
    tab.classList.toggle('on', tab.dataset.tab === page.route)
}
