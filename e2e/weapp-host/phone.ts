import { usual, type Conditions, type Permission, type PickedMedia, type SubscriptionAnswer } from './conditions'
import type { Launcher, Running } from './launch/running'
import type { Measurements } from './measurements'
import type { LogEntry } from './client/program'
import { until } from './until'

/** A phone that runs the program: what a person does on it, and what can happen to it. */
export type Phone = {
  /** Starts the program, at its first page or at this one. */
  open: (path?: string) => Promise<void>
  /** Goes to a page as from outside: all others close. */
  go: (path: string) => Promise<void>
  tap: (name: string) => Promise<void>
  /** From now on every tap is so many at once, as of somebody to whom nothing happens quickly enough. */
  beImpatient: (taps: number) => void
  type: (label: string, text: string) => Promise<void>
  /** Waits until these words are in front. @throws with what is in front instead */
  sees: (words: string | RegExp) => Promise<void>
  seesNot: (words: string | RegExp) => Promise<void>
  text: () => Promise<string>
  /** the words of the page, without the bars */
  pageText: () => Promise<string>
  /** what the page says loudly: refusals and failures */
  alerts: () => Promise<string[]>
  valueOf: (label: string) => Promise<string | null>
  /** Waits until nothing is under way any more. */
  settled: () => Promise<void>
  pullDown: () => Promise<void>
  goOffline: () => Promise<void>
  goOnline: () => Promise<void>
  /** Every request takes so many milliseconds longer. */
  beSlow: (milliseconds: number) => Promise<void>
  /** The next request whose name contains this is done by the server, and its answer never arrives. */
  loseAnswerOf: (part: string) => Promise<void>
  fillStorage: () => Promise<void>
  freeStorage: () => Promise<void>
  /** The program's memory goes, what it has stored stays. `reopen` starts it again. */
  kill: () => Promise<void>
  /** The system kills it right after so many more writes to the storage. Waits for nothing: `isKilled` tells. */
  dieAfterWrites: (count: number) => Promise<void>
  isKilled: () => Promise<boolean>
  reopen: (path?: string) => Promise<void>
  hide: () => Promise<void>
  show: () => Promise<void>
  refuse: (...permissions: Permission[]) => Promise<void>
  allow: (...permissions: Permission[]) => Promise<void>
  /** The person has not agreed to the privacy guide yet; once agreed, it holds through kill and reopen. */
  needsPrivacy: () => Promise<void>
  /** Has a picture ready for the next time that the program asks. */
  takePhoto: (picture: Buffer) => Promise<void>
  choosePhoto: (picture: Buffer) => Promise<void>
  /** A file out of a chat. */
  chooseFile: (file: Buffer) => Promise<void>
  answerSubscription: (answer: SubscriptionAnswer) => Promise<void>
  /** WeChat's own setting: 16 is standard, 20 and more large. Read when the program opens. */
  useFontSize: (size: number) => Promise<void>
  useTheme: (theme: Conditions['theme']) => Promise<void>
  /** A base library of that version, with no newer call. Read when the program opens. */
  useLibrary: (version: string) => Promise<void>
  /** The phone's clock is wrong by so many days. Read when the program opens. */
  setClock: (days: number) => Promise<void>
  /** Only in Chromium; 4 is a low-end phone of today. */
  slowCpu: (times: number) => Promise<void>
  measure: (since?: number) => Promise<Measurements>
  log: () => Promise<LogEntry[]>
  errors: () => Promise<string[]>
  route: () => Promise<string>
  /** the pages that are open, the one in front last */
  stack: () => Promise<string[]>
  /** every call below `wx` that the program has made since it was opened */
  calls: () => Promise<string[]>
  close: () => Promise<void>
}

/** Looks in a row: what has just been answered still needs its turns to be drawn, however busy the machine is. */
const QUIET_LOOKS = 4

function quietFor(looks: number, isQuiet: () => Promise<boolean>): () => Promise<boolean> {
  let seen = 0
  return async () => {
    seen = (await isQuiet()) ? seen + 1 : 0
    return seen >= looks
  }
}

/** A phone on a launcher. @param name says to the cloud whose it is */
export function aPhone(launcher: Launcher, name: string, atFirst: Partial<Conditions> = {}): Phone {
  let conditions: Conditions = { ...usual, ...atFirst }
  let running: Running | undefined
  let last: string | undefined
  let taps = 1

  const now = (): Running => {
    if (!running) throw new Error('the program is not open')
    return running
  }
  const ask: Running['ask'] = (method, ...values) => now().ask(method, ...values)

  /** What the program has used up meanwhile counts: a picture that was picked, an answer that was lost. */
  async function recall() {
    if (running) conditions = await ask('conditions')
  }
  async function change(changes: Partial<Conditions>) {
    await recall()
    conditions = { ...conditions, ...changes }
    if (running) await ask('setConditions', changes)
  }
  async function open(path?: string) {
    last = path
    running = await launcher.open({ phone: name, conditions, ...(path && { path }) })
  }
  async function kill() {
    await recall()
    await now().kill()
    running = undefined
    delete conditions.diesAfterWrites
  }
  const give = (from: PickedMedia['from']) => async (picture: Buffer) => {
    const kind = from === 'chat' ? 'application/pdf' : 'image/png'
    const path = `data:${kind};base64,${picture.toString('base64')}`
    await recall()
    await change({ picks: [...conditions.picks, { from, path, size: picture.length }] })
  }
  const front = () => ask('text')
  const has = (words: string | RegExp) => async () => {
    const shown = await front()
    return typeof words === 'string' ? shown.includes(words) : words.test(shown)
  }

  return {
    open,
    kill,
    reopen: async (path) => open(path ?? last),
    go: (path) => ask('reLaunch', path),
    tap: (target) => until(`a control “${target}”`, () => now().tap(target, taps), front),
    beImpatient: (times) => void (taps = times),
    type: (label, text) => until(`a field “${label}”`, () => ask('type', label, text), front),
    sees: (words) => until(`“${String(words)}”`, has(words), front),
    seesNot: (words) => until(`no “${String(words)}”`, async () => !(await has(words)()), front),
    text: front,
    pageText: () => ask('pageText'),
    alerts: () => ask('alerts'),
    valueOf: async (label) => (await ask('valueOf', label)) ?? null,
    settled: () =>
      until(
        'quiet',
        quietFor(QUIET_LOOKS, () => ask('isQuiet')),
        front,
      ),
    pullDown: () => ask('pullDown'),
    goOffline: () => change({ isOffline: true }),
    goOnline: () => change({ isOffline: false }),
    beSlow: (latencyMs) => change({ latencyMs }),
    loseAnswerOf: (part) => change({ lost: [part] }),
    fillStorage: () => change({ isStorageFull: true }),
    freeStorage: () => change({ isStorageFull: false }),
    dieAfterWrites: (diesAfterWrites) => change({ diesAfterWrites }),
    isKilled: () => ask('isDead'),
    hide: () => ask('hideApp'),
    show: () => ask('showApp'),
    refuse: (...all) => change({ refused: [...conditions.refused, ...all] }),
    allow: (...all) => change({ refused: conditions.refused.filter((one) => !all.includes(one)) }),
    needsPrivacy: () => change({ needsPrivacy: true }),
    takePhoto: give('camera'),
    choosePhoto: give('album'),
    chooseFile: give('chat'),
    answerSubscription: (subscription) => change({ subscription, wasAsked: false }),
    useFontSize: (fontSizeSetting) => change({ fontSizeSetting }),
    useTheme: (theme) => change({ theme }),
    useLibrary: (SDKVersion) => change({ SDKVersion }),
    setClock: (clockDays) => change({ clockDays }),
    slowCpu: (times) => launcher.slowCpu(times),
    measure: (since) => ask('measure', since),
    log: () => ask('log'),
    errors: () => ask('errors'),
    stack: () => ask('stack'),
    calls: () => ask('calls'),
    route: async () => (await ask('current')).route ?? '',
    close: () => launcher.close(),
  }
}
