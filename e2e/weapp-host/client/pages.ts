import { showChrome, tabBar } from './chrome'
import { watchSetData } from './measure/record'
import { load, registered } from './modules'
import { program, type Definition } from './program'
import { backend, space } from './space'
import { callPage, current, isTab, stack, tabPages, type OpenPage } from './stack'

const MOST_PAGES = 10
const container = document.createElement('div')
document.body.appendChild(container)

function createPage(route: string, query: Record<string, string>): OpenPage {
  load('', `/${route}`)
  if (!registered[route]) throw new Error(`Page[${route}] not registered`)
  const frame = document.createElement('div')
  frame.className = `frame${isTab(route) ? ' tab' : ''}`
  frame.dataset.frame = route
  const scroller = frame.appendChild(document.createElement('div'))
  scroller.className = 'scroller'
  const placeholder = scroller.appendChild(document.createElement('span'))
  container.appendChild(frame)
  const root = backend.createRoot('wx-page', space, `/${route}`)
  const instance = root.get()
  Object.assign(instance, { route, __route__: route, options: query })
  watchSetData(instance as { setData?: (data: Definition) => void }, route)
  root.getComponent().$$.setAttribute('data-route', route)
  root.attach(scroller, placeholder)
  const page: OpenPage = { route, query, instance, root, frame, scroller }
  watchScroll(page)
  return page
}

function watchScroll(page: OpenPage) {
  let isAtBottom = false
  page.scroller.addEventListener('scroll', () => {
    const { scrollTop, clientHeight, scrollHeight } = page.scroller
    if (page.instance.onPageScroll)
      (page.instance.onPageScroll as (event: object) => void).call(page.instance, { scrollTop })
    const isNear = scrollTop + clientHeight >= scrollHeight - 50
    if (isNear && !isAtBottom) callPage(page, 'onReachBottom')
    isAtBottom = isNear
  })
}

function enter(page: OpenPage) {
  stack.push(page)
  callPage(page, 'onLoad', page.query)
  show(page)
  requestAnimationFrame(() => {
    if (page.isReady) return
    page.isReady = true
    callPage(page, 'onReady')
  })
}

function show(page: OpenPage) {
  page.frame.hidden = false
  showChrome()
  page.root.getComponent().triggerPageLifetime?.('show', [])
  callPage(page, 'onShow')
}

function hide(page: OpenPage) {
  callPage(page, 'onHide')
  page.root.getComponent().triggerPageLifetime?.('hide', [])
  page.frame.hidden = true
}

function destroy(page: OpenPage) {
  callPage(page, 'onUnload')
  page.root.release()
  page.frame.remove()
  if (tabPages[page.route] === page) delete tabPages[page.route]
}

/** A query's values stay as they are written, as on a phone. */
function parse(url: string): { route: string; query: Record<string, string> } {
  const [address = '', text = ''] = url.split('?')
  const route = address.replace(/^\//, '')
  if (!program.pages.includes(route)) throw new Error(`page "${route}" is not found`)
  const pairs = text.split('&').filter(Boolean)
  return {
    route,
    query: Object.fromEntries(pairs.map((pair) => [pair.split('=')[0], pair.slice(pair.indexOf('=') + 1)])),
  }
}

function open(route: string, query: Record<string, string>) {
  const page = createPage(route, query)
  if (isTab(route)) tabPages[route] = page
  enter(page)
}

export function navigateTo(url: string) {
  const { route, query } = parse(url)
  if (isTab(route)) throw new Error('can not navigateTo a tabbar page')
  if (stack.length >= MOST_PAGES) throw new Error('webview count limit exceed')
  const page = createPage(route, query)
  const before = current()
  if (before) hide(before)
  enter(page)
}

export function redirectTo(url: string) {
  const { route, query } = parse(url)
  if (isTab(route)) throw new Error('can not redirectTo a tabbar page')
  const old = stack.pop()
  if (old) destroy(old)
  enter(createPage(route, query))
}

export function navigateBack(delta = 1) {
  if (stack.length < 2) throw new Error('cannot navigate back at first page')
  const count = Math.min(delta, stack.length - 1)
  stack
    .splice(stack.length - count, count)
    .reverse()
    .forEach(destroy)
  const page = current()
  if (count && page) show(page)
}

export function switchTab(url: string) {
  const { route } = parse(url)
  if (!isTab(route)) throw new Error('can not switch to no-tabBar page')
  const before = current()
  if (before?.route === route) return
  for (const page of stack.splice(0).reverse()) {
    if (!isTab(page.route)) destroy(page)
    else if (page === before) hide(page)
  }
  const kept = tabPages[route]
  if (!kept) return open(route, {})
  stack.push(kept)
  show(kept)
}

export function reLaunch(url: string) {
  const { route, query } = parse(url)
  stack.splice(0).reverse().forEach(destroy)
  Object.values(tabPages).forEach(destroy)
  open(route, query)
}

tabBar.onSwitch = switchTab
tabBar.onBack = () => navigateBack(1)
