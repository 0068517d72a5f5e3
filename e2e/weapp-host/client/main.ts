import { appOf, load } from './modules'
import { reLaunch } from './pages'
import { setClock } from './phone/clock'
import { boot, conditions } from './phone/conditions'
import { log, program, report } from './program'
import { remote } from './remote'

window.weapp = remote

const entryPath = () =>
  boot.path ?? new URLSearchParams(location.search).get('path') ?? program.app.entryPagePath ?? program.pages[0] ?? ''

/** Starts the program as WeChat does without lazyCodeLoading: app.js, then every page's and component's script. */
function start(): void {
  load('', '/app')
  for (const name of Object.keys(program.configs)) load('', `/${name}`)
  const entry = entryPath().replace(/^\//, '')
  const options = { path: entry.split('?')[0], query: {}, scene: 1001, referrerInfo: {} }
  log.push({ kind: 'life', name: 'onLaunch', page: 'app' })
  appOf.current?.onLaunch?.(options)
  appOf.current?.onShow?.(options)
  reLaunch(`/${entry}`)
}

try {
  setClock(conditions.clockDays)
  start()
} catch (error) {
  report(error)
}
