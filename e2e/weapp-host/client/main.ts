import { measure } from './measure/measure'
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

/** What tests use beside touch: the way to a page, what is seen and measured. */
const remote = {
  ...pages,
  measure,
  current: () => ({ route: current()?.route, query: current()?.query, data: current()?.instance.data }),
  pullDown: () => callPage(current() as never, 'onPullDownRefresh'),
}
export type Remote = typeof remote
declare global {
  interface Window {
    weapp: Remote
  }
}
window.weapp = remote
