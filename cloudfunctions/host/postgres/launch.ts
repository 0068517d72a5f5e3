import { spawn, spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { isReachable, isRoot, makeRootState, nativeFolder, ROOT_STATE, runAs, shortHash } from './native'

export type RunningPostgres = {
  /** The address for a role and a database of this server. */
  url: (database: string, user?: string) => string
  pid: number
  isAdopted: boolean
  folder: string
  stop: () => Promise<void>
}

const READY_WITHIN_MS = 30_000
const ASK_EVERY_MS = 20

/** Where the data lies: `.data/pg` of the project, or below /var/lib when root's PostgreSQL can't reach that. */
export function dataFolder(project: string): string {
  const wanted = process.env.DATA_DIR ?? path.join(project, '.data')
  if (!isRoot || isReachable(wanted)) return path.join(wanted, 'pg')
  return path.join(ROOT_STATE, shortHash(path.resolve(wanted)), 'pg')
}

/**
 * Starts PostgreSQL on a data folder, or adopts the one that a killed host left running there.
 * @param isThrowaway no fsync: for tests, whose data may be lost with the machine
 */
export async function startPostgres(folder: string, { isThrowaway = false } = {}): Promise<RunningPostgres> {
  const adopted = await adopt(folder)
  if (adopted) return adopted
  const native = nativeFolder()
  if (!fs.existsSync(path.join(folder, 'PG_VERSION'))) initialise(native, folder, isThrowaway)
  return launch(native, folder, isThrowaway)
}

function initialise(native: string, folder: string, isThrowaway: boolean): void {
  if (folder.startsWith(ROOT_STATE)) makeRootState()
  makeOwn(path.dirname(folder), 0o755)
  makeOwn(folder, 0o700)
  const { status, stderr, error } = spawnSync(
    path.join(native, 'bin', 'initdb'),
    [
      '-D',
      folder,
      '-U',
      'postgres',
      '-A',
      'trust',
      '--locale=C.UTF-8',
      '--encoding=UTF8',
      '--no-instructions',
      ...(isThrowaway ? ['--no-sync'] : []),
    ],
    { ...runAs, cwd: '/', encoding: 'utf8', env: { PATH: process.env.PATH, TZ: 'UTC' } },
  )
  if (status !== 0) throw new Error(`PostgreSQL could not make its data folder ${folder}: ${error?.message ?? stderr}`)
}

function makeOwn(folder: string, mode: number): void {
  const isNew = !fs.existsSync(folder)
  fs.mkdirSync(folder, { recursive: true })
  if (!isNew && mode !== 0o700) return
  fs.chmodSync(folder, mode)
  if (isRoot && mode === 0o700) fs.chownSync(folder, 65534, 65534)
}

async function launch(native: string, folder: string, isThrowaway: boolean): Promise<RunningPostgres> {
  const socket = fs.mkdtempSync(path.join(os.tmpdir(), 'gc-'))
  makeOwn(socket, 0o700)
  const log = fs.openSync(`${folder}.log`, 'a')
  const settings = [
    'listen_addresses=',
    'timezone=UTC',
    ...(isThrowaway ? ['fsync=off', 'full_page_writes=off', 'synchronous_commit=off'] : []),
  ]
  // Detached, with its output in a file: it has to outlive a killed host without hanging on a pipe.
  const child = spawn(
    path.join(native, 'bin', 'postgres'),
    ['-D', folder, '-k', socket, ...settings.flatMap((setting) => ['-c', setting])],
    {
      ...runAs,
      cwd: '/',
      detached: true,
      stdio: ['ignore', log, log],
      env: { PATH: process.env.PATH, TZ: 'UTC' },
    },
  )
  child.unref()
  fs.closeSync(log)
  for (const until = Date.now() + READY_WITHIN_MS; Date.now() < until; await pause(ASK_EVERY_MS)) {
    if (child.exitCode !== null || child.pid === undefined) break
    if (fs.existsSync(path.join(socket, '.s.PGSQL.5432')) && (await answers(socket, folder)))
      return running(socket, folder, child.pid, false)
  }
  fs.rmSync(socket, { recursive: true, force: true })
  throw new Error(`PostgreSQL did not start; ${folder}.log says why.`)
}

/** A host killed with -9 leaves PostgreSQL running: postmaster.pid says where it listens. */
async function adopt(folder: string): Promise<RunningPostgres | undefined> {
  const file = path.join(folder, 'postmaster.pid')
  if (!fs.existsSync(file)) return undefined
  const [pid = '', owned, , , socket = ''] = fs.readFileSync(file, 'utf8').split('\n')
  for (
    const until = Date.now() + READY_WITHIN_MS;
    Date.now() < until && isAlive(Number(pid));
    await pause(ASK_EVERY_MS)
  ) {
    if (owned === folder && (await answers(socket, folder))) return running(socket, folder, Number(pid), true)
  }
  if (isAlive(Number(pid)))
    throw new Error(
      `PostgreSQL (process ${pid}) holds ${folder} and does not answer: end that process and start again.`,
    )
  // A zombie would still look alive to PostgreSQL. Its pid file must stay (it reveals orphaned backends), so we put
  // ourselves, the new server's parent, in the dead one's place.
  fs.writeFileSync(file, fs.readFileSync(file, 'utf8').replace(/^\d+/, String(process.pid)))
  if (socket) fs.rmSync(socket, { recursive: true, force: true })
  return undefined
}

function running(socket: string, folder: string, pid: number, isAdopted: boolean): RunningPostgres {
  return {
    url: (database, user = 'postgres') => `postgres://${user}@localhost/${database}?host=${encodeURIComponent(socket)}`,
    pid,
    isAdopted,
    folder,
    stop: async () => {
      if (isAlive(pid)) process.kill(pid, 'SIGINT')
      while (isAlive(pid)) await pause(ASK_EVERY_MS)
      fs.rmSync(socket, { recursive: true, force: true })
    },
  }
}

function isAlive(pid: number): boolean {
  if (!pid) return false
  try {
    process.kill(pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
  try {
    return !/^State:\s+Z/m.test(fs.readFileSync(`/proc/${pid}/status`, 'utf8'))
  } catch {
    return true
  }
}

async function answers(socket: string, folder: string): Promise<boolean> {
  const client = new pg.Client({ host: socket, user: 'postgres', database: 'postgres', connectionTimeoutMillis: 2000 })
  try {
    await client.connect()
    const { rows } = await client.query('show data_directory')
    return rows[0].data_directory === folder
  } catch {
    return false
  } finally {
    await client.end().catch(() => undefined)
  }
}
