import { spawn, type ChildProcess } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { project } from '../options'

export type HostRun = {
  url: string
  /** Everything it has said so far. */
  said: () => string
  kill: (signal: NodeJS.Signals) => Promise<number | null>
}

/** A data folder of its own with a page to serve, reachable to the user that PostgreSQL runs as. */
export function hostFolder(): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'gc-host-'))
  fs.chmodSync(folder, 0o755)
  fs.mkdirSync(path.join(folder, 'h5'))
  fs.writeFileSync(path.join(folder, 'h5/index.html'), '<title>归创通</title>')
  return folder
}

/** `npm start -- --empty`, or with other options, as a process of its own. Resolves when it says where it is, or rejects with what it said. */
export function runHost(folder: string, env: Record<string, string> = {}, options = ['--empty']): Promise<HostRun> {
  const { DATABASE_URL: _, DATA_KEY: __, STORAGE_DIR: ___, ...rest } = process.env
  const child = spawn(process.execPath, [path.join(project, 'cloudfunctions/host/start.cjs'), ...options], {
    cwd: os.tmpdir(),
    env: { ...rest, DATA_DIR: path.join(folder, 'data'), WEB_DIR: path.join(folder, 'h5'), PORT: '0', ...env },
  })
  let said = ''
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve))
  return new Promise((resolve, reject) => {
    const hear = (text: Buffer) => {
      said += text
      const url = /is at (http:\S+)/.exec(said)?.[1]
      if (url) resolve({ url, said: () => said, kill: (signal) => end(child, signal, ended) })
    }
    child.stdout.on('data', hear)
    child.stderr.on('data', hear)
    void ended.then(() => reject(new Error(said)))
  })
}

function end(child: ChildProcess, signal: NodeJS.Signals, ended: Promise<number | null>): Promise<number | null> {
  child.kill(signal)
  return ended
}

/** The process number of the PostgreSQL of a data folder, as its own file says; 0 while there is none. */
export function postgresOf(folder: string): number {
  const file = path.join(folder, 'data/pg/postmaster.pid')
  return fs.existsSync(file) ? Number(fs.readFileSync(file, 'utf8').split('\n')[0]) : 0
}
