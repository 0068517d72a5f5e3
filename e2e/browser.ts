import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { chromium, type Browser } from 'playwright-core'

const installed = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
]
const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** A Chromium: CHROMIUM_PATH, one of this machine's, or the one that comes with npm. */
export async function launchBrowser(more: readonly string[] = []): Promise<Browser> {
  const { executable, environment } = findChromium()
  return chromium.launch({
    executablePath: executable,
    args: [...quiet, ...more],
    env: { ...(process.env as Record<string, string>), ...environment },
  })
}

function findChromium(): { executable: string; environment: Record<string, string> } {
  const own = [process.env.CHROMIUM_PATH, ...installed].find((file) => file && fs.existsSync(file))
  if (own) return { executable: own, environment: {} }
  // It unpacks itself and its libraries; the variable tells it that the machine has none of them.
  const script =
    "import('@sparticuz/chromium').then(async ({default:c})=>console.log(JSON.stringify({executable:await c.executablePath(),libraries:process.env.LD_LIBRARY_PATH??''})))"
  const answer = execFileSync(process.execPath, ['--input-type=module', '-e', script], {
    cwd: path.join(__dirname, '..'),
    encoding: 'utf8',
    env: { ...process.env, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' },
  })
  const { executable, libraries } = JSON.parse(answer) as { executable: string; libraries: string }
  return { executable, environment: { LD_LIBRARY_PATH: libraries } }
}
