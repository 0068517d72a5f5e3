import { appOf, load } from './modules'
import * as pages from './pages'
import { log, program, report } from './program'
import { callPage, current } from './stack'

/** Starts the program as WeChat does without lazyCodeLoading: app.js, then every page's and component's script. */
function start(): void {
  load('', '/app')
  for (const name of Object.keys(program.configs)) load('', `/${name}`)
  const entry = new URLSearchParams(location.search).get('path') ?? program.app.entryPagePath ?? program.pages[0] ?? ''
  const options = { path: entry, query: {}, scene: 1001, referrerInfo: {} }
  log.push({ kind: 'life', name: 'onLaunch', page: 'app' })
  appOf.current?.onLaunch?.(options)
  appOf.current?.onShow?.(options)
  pages.reLaunch(`/${entry}`)
}

try {
  start()
} catch (error) {
  report(error)
}

/** What tests use beside touch: the way to a page, and the app going to the background and coming back. */
Object.assign(window, {
  weapp: {
    ...pages,
    current: () => ({ route: current()?.route, query: current()?.query, data: current()?.instance.data }),
    pullDown: () => callPage(current() as never, 'onPullDownRefresh'),
  },
})
