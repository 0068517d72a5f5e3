/** Taro's tab bar says neither what it is nor where one is, and its links run into our policy on scripts: this mends it. */
function mend(bar: Element) {
  bar.setAttribute('role', 'navigation')
  bar.setAttribute('aria-label', '主要页面')
  bar.querySelectorAll('.weui-tabbar__item').forEach((item) => {
    const isHere = item.classList.contains('weui-bar__item_on')
    if (isHere) item.setAttribute('aria-current', 'page')
    else item.removeAttribute('aria-current')
  })
}

/** A `javascript:` address is never followed: the tap has been heard by then. */
function keepFromFollowing(event: Event) {
  const item = event.target instanceof Element && event.target.closest('taro-tabbar .weui-tabbar__item')
  if (item) event.preventDefault()
}

let isWatched = false

/** Once, as soon as the bar is there. */
export function watchTabBar(): void {
  const bar = document.querySelector('taro-tabbar')
  if (isWatched || !bar) return
  isWatched = true
  mend(bar)
  document.addEventListener('click', keepFromFollowing)
  const watcher = new MutationObserver(() => mend(bar))
  watcher.observe(bar, { subtree: true, childList: true, attributes: true, attributeFilter: ['class'] })
}
