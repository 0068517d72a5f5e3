import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { sentence } from '../sentence'
import {
  isReachable,
  isRoot,
  makeRootState,
  NOBODY,
  program,
  ROOT_STATE,
  runAs,
  serverEnvironment,
  shortHash,
} from './native'

/** Where all data lies: `.data` of the project or DATA_DIR, or below /var/lib when root's PostgreSQL can't reach that. */
export function stateFolder(project: string): string {
  const wanted = path.resolve(process.env.DATA_DIR ?? path.join(project, '.data'))
  const folder = !isRoot || isReachable(wanted) ? wanted : path.join(ROOT_STATE, shortHash(wanted))
  if (folder.startsWith(ROOT_STATE)) makeRootState()
  makeFolder(folder)
  return folder
}

function makeFolder(folder: string): void {
  try {
    const first = fs.mkdirSync(folder, { recursive: true })
    for (let at = folder; first && at !== path.dirname(first); at = path.dirname(at)) fs.chmodSync(at, 0o755)
    fs.accessSync(folder, fs.constants.W_OK)
  } catch (error) {
    throw sentence(`The data folder ${folder} can't be written: choose another with DATA_DIR.`, error)
  }
}

/** Makes a folder of PostgreSQL's own: nobody else may look inside. */
export function makeOwn(folder: string): void {
  fs.mkdirSync(folder, { recursive: true })
  fs.chmodSync(folder, 0o700)
  if (isRoot) fs.chownSync(folder, NOBODY, NOBODY)
}

/** Makes the data of a new server, beside and moved in whole, so that a killed initdb leaves nothing half made. */
export function initialise(native: string, folder: string, isThrowaway: boolean): void {
  const part = `${folder}.new`
  fs.rmSync(part, { recursive: true, force: true })
  makeOwn(part)
  const { status, stderr, error } = spawnSync(
    program(native, 'initdb'),
    [
      ...['-D', part, '-U', 'postgres', '--locale=C.UTF-8', '--encoding=UTF8', '--no-instructions'],
      ...authentication(folder),
      ...(isThrowaway ? ['--no-sync'] : []),
    ],
    { ...runAs, cwd: '/', encoding: 'utf8', env: serverEnvironment },
  )
  if (status !== 0) throw sentence(`PostgreSQL could not make its data in ${folder}: ${error?.message ?? stderr}`)
  fs.renameSync(part, folder)
}

/** The socket's folder is open to its owner alone; where there are no sockets, a password stands in. */
function authentication(folder: string): string[] {
  if (process.platform !== 'win32') return ['-A', 'trust']
  const file = passwordFile(folder)
  fs.writeFileSync(file, randomBytes(24).toString('hex'), { mode: 0o600 })
  return ['-A', 'scram-sha-256', `--pwfile=${file}`]
}

export const passwordFile = (folder: string) => `${folder}.password`
