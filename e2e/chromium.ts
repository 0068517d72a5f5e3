import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'

const project = path.join(__dirname, '..')
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
export function npmChromium(): Found | undefined {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined
  const { version } = JSON.parse(
    fs.readFileSync(path.join(project, 'node_modules/@sparticuz/chromium/package.json'), 'utf8'),
  ) as { version: string }
  const folder = path.join(project, `node_modules/.cache/chromium-${version}`)
  if (!fs.existsSync(folder)) unpack(folder)
  return {
    executable: path.join(folder, 'chromium'),
    environment: { LD_LIBRARY_PATH: path.join(folder, 'al2023/lib') },
  }
}

/** Unpacks beside and moves in whole: two who come at once, or one that is killed, leave nothing half there. */
function unpack(folder: string): void {
  const part = `${folder}.${process.pid}`
  fs.mkdirSync(part, { recursive: true })
  execFileSync(
    process.execPath,
    ['--input-type=module', '-e', "await (await import('@sparticuz/chromium')).default.executablePath()"],
    // It unpacks itself into the folder for temporary files; the variable tells it to bring its libraries, too.
    { cwd: project, env: { ...process.env, TMPDIR: part, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' } },
  )
  try {
    fs.renameSync(part, folder)
  } catch (error) {
    fs.rmSync(part, { recursive: true, force: true })
    if (!fs.existsSync(folder)) throw error
  }
}
