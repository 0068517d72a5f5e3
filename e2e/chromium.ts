import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { chineseFonts } from './fonts'
import { project, unpacked, versionOf } from './unpacked'

const installed = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
]

export type Found = { executable: string; environment: Record<string, string> }

/** A Chromium that is on this machine. */
export function installedChromium(): Found | undefined {
  const executable = installed.find((file) => fs.existsSync(file))
  return executable === undefined ? undefined : { executable, environment: {} }
}

/** The one that comes with npm, unpacked once for each version; there is none but for Linux on x64. */
export async function npmChromium(): Promise<Found | undefined> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined
  const folder = await unpacked(`chromium-${versionOf('@sparticuz/chromium')}`, unpackChromium)
  return {
    executable: path.join(folder, 'chromium'),
    environment: { LD_LIBRARY_PATH: path.join(folder, 'al2023/lib'), ...(await chineseFonts()) },
  }
}

function unpackChromium(folder: string): void {
  execFileSync(
    process.execPath,
    ['--input-type=module', '-e', "await (await import('@sparticuz/chromium')).default.executablePath()"],
    // It unpacks itself into the folder for temporary files; the variable tells it to bring its libraries, too.
    { cwd: project, env: { ...process.env, TMPDIR: folder, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' } },
  )
}
