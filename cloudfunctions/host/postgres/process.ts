import { execFileSync } from 'node:child_process'
import fs from 'node:fs'

/** Whether a process runs. A zombie answers signals and runs no more. */
export function isAlive(pid: number): boolean {
  if (!pid) return false
  try {
    process.kill(pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
  return !/^State:\s+Z/m.test(readOr(`/proc/${pid}/status`, ''))
}

/** Whether it is a PostgreSQL: after a reboot its number may be anybody's. */
export function isPostgres(pid: number): boolean {
  if (!isAlive(pid)) return false
  if (process.platform === 'linux') return readOr(`/proc/${pid}/comm`, 'postgres').trim() === 'postgres'
  if (process.platform === 'win32') return true
  return execFileSync('ps', ['-o', 'comm=', '-p', String(pid)], { encoding: 'utf8' }).includes('postgres')
}

function readOr(file: string, otherwise: string): string {
  try {
    return fs.readFileSync(file, 'utf8')
  } catch {
    return otherwise
  }
}
