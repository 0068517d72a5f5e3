import { chromium, type Browser } from 'playwright-core'
import { installedChromium, npmChromium, type Found } from './chromium'

const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

type Wanted = {
  /** npm's Chromium has no windows, and nothing that shows a PDF: pictures of one are taken with the machine's. */
  showsPdf?: boolean
}

/**
 * A Chromium: CHROMIUM_PATH, the one that comes with npm, or one of this machine's. npm's goes first: it is the same for
 * everybody and, having no windows, wants half the processor time of a whole browser.
 */
export async function launchBrowser(more: readonly string[] = [], { showsPdf }: Wanted = {}): Promise<Browser> {
  const { executable, environment } = ownChromium() ?? (await (showsPdf ? wholeFirst() : smallFirst()))
  return chromium.launch({
    executablePath: executable,
    args: [...quiet, ...more],
    env: { ...(process.env as Record<string, string>), ...environment },
  })
}

function ownChromium(): Found | undefined {
  const executable = process.env.CHROMIUM_PATH
  return executable ? { executable, environment: {} } : undefined
}

const smallFirst = async () => (await npmChromium()) ?? installedChromium() ?? missing()
const wholeFirst = async () => installedChromium() ?? (await npmChromium()) ?? missing()

function missing(): never {
  throw new Error('There is no Chromium here: name one with CHROMIUM_PATH.')
}
