import * as hands from './hands/hands'
import { measure } from './measure/measure'
import { now, requests, setDataCalls } from './measure/record'
import { appOf } from './modules'
import * as pages from './pages'
import { conditions, setConditions } from './phone/conditions'
import { tell } from './phone/hearers'
import { life } from './phone/life'
import { log } from './program'
import { callPage, current, stack } from './stack'
import { made } from './wx/noting'

const QUIET_MS = 20

/** Whether nothing is under way: every request has its answer, and the page has had time to show it. */
function isQuiet(): boolean {
  const last = setDataCalls[setDataCalls.length - 1]
  const isShown = Boolean(current()?.frame.querySelector('wx-page')?.childElementCount)
  const isAnswered = requests.every(({ endedAt }) => endedAt !== undefined)
  const answered = Math.max(0, ...requests.map(({ endedAt = 0 }) => endedAt))
  return isShown && isAnswered && now() - Math.max(last?.at ?? 0, answered) > QUIET_MS
}

/** The program goes to the background: the person looks at something else. */
function hideApp(): void {
  const page = current()
  if (page) callPage(page, 'onHide')
  appOf.current?.onHide?.()
  tell('AppHide')
}

function showApp(): void {
  appOf.current?.onShow?.({ path: current()?.route, query: {}, scene: 1001 })
  tell('AppShow')
  const page = current()
  if (page) callPage(page, 'onShow')
}

function pullDown(): void {
  const page = current()
  if (page) callPage(page, 'onPullDownRefresh')
}

/** What a launcher can ask of the running program: all plain JSON, so that it is the same in a browser and in jsdom. */
export const remote = {
  ...pages,
  ...hands,
  measure,
  setConditions,
  conditions: () => conditions,
  isQuiet,
  isDead: () => life.isDead,
  hideApp,
  showApp,
  pullDown,
  current: () => ({ route: current()?.route, query: current()?.query }),
  stack: () => stack.map(({ route }) => route),
  calls: () => [...made].sort(),
  log: () => log,
  errors: () => log.filter(({ kind }) => kind === 'error').map(({ name }) => name),
}
export type Remote = typeof remote
declare global {
  interface Window {
    weapp: Remote
  }
}
