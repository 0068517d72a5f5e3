import { spawn, spawnSync } from 'node:child_process'
import fs from 'node:fs'
import net from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { sentence } from '../sentence'
import { initialise, makeOwn, passwordFile } from './folder'
import { nativeFolder, program, runAs, serverEnvironment } from './native'
import { isAlive, isPostgres } from './process'

export type RunningPostgres = {
  /** The address for a role and a database of this server; the password counts only where there are no sockets. */
  url: (database: string, user?: string, password?: string) => string
  pid: number
  isAdopted: boolean
  place: Place
  stop: () => Promise<void>
}
/** Where a server keeps its data and where it listens: a socket in a short folder, or a port of 127.0.0.1 on Windows. */
export type Place = { folder: string; isThrowaway: boolean; socket: string; port: number }

/** Nothing has to outlive the machine, and hundreds of databases come and go before a vacuum would help one of them. */
const throwaway = [
  'fsync=off',
  'full_page_writes=off',
  'synchronous_commit=off',
  'wal_level=minimal',
  'max_wal_senders=0',
  'autovacuum=off',
]

const READY_WITHIN_MS = 30_000
const ASK_EVERY_MS = 20
const PATIENCE_MS = 2_000

/**
 * Starts PostgreSQL on a data folder, or adopts the one that a killed host left running there.
 * @param isThrowaway no fsync: for tests, whose data may be lost with the machine
 */
export async function startPostgres(folder: string, { isThrowaway = false } = {}): Promise<RunningPostgres> {
  const adopted = await adopt(folder)
  if (adopted) return adopted
  if (!fs.existsSync(folder)) initialise(nativeFolder(), folder, isThrowaway)
  return launch({ folder, isThrowaway, ...(await newAddress()) })
}

async function newAddress(): Promise<{ socket: string; port: number }> {
  if (process.platform === 'win32') return { socket: '', port: await freePort() }
  const socket = fs.mkdtempSync(path.join(os.tmpdir(), 'gc-'))
  return { socket, port: 5432 }
}

function freePort(): Promise<number> {
  const server = net.createServer()
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as net.AddressInfo
      server.close(() => resolve(port))
    })
  })
}

/** Starts the server of a place; again at the same address after it has died. */
export async function launch(place: Place): Promise<RunningPostgres> {
  const { folder, socket, port, isThrowaway } = place
  standInForTheDead(folder)
  if (socket) makeOwn(socket)
  const settings = [
    socket ? 'listen_addresses=' : 'listen_addresses=127.0.0.1',
    `unix_socket_directories=${socket}`,
    `port=${port}`,
    'timezone=UTC',
    ...(isThrowaway ? throwaway : []),
  ]
  const log = fs.openSync(`${folder}.log`, 'a')
  // Detached, with its output in a file: it has to outlive a killed host without hanging on a pipe.
  const child = spawn(
    program(nativeFolder(), 'postgres'),
    ['-D', folder, ...settings.flatMap((setting) => ['-c', setting])],
    { ...runAs, cwd: '/', detached: true, stdio: ['ignore', log, log], env: serverEnvironment },
  )
  child.unref()
  child.once('error', () => undefined)
  fs.closeSync(log)
  for (const until = Date.now() + READY_WITHIN_MS; Date.now() < until; await pause(ASK_EVERY_MS)) {
    if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) break
    if (await answers(place)) return running(place, child.pid, false)
  }
  if (child.exitCode === null && child.signalCode === null) child.kill('SIGKILL')
  if (socket) fs.rmSync(socket, { recursive: true, force: true })
  throw sentence(`PostgreSQL did not start; ${folder}.log says why.`)
}

/** A host killed with -9 leaves PostgreSQL running: postmaster.pid says where it listens. */
async function adopt(folder: string): Promise<RunningPostgres | undefined> {
  const file = path.join(folder, 'postmaster.pid')
  if (!fs.existsSync(file)) return undefined
  const [pid = '', owned = '', , port = '', socket = ''] = fs.readFileSync(file, 'utf8').split('\n')
  const place = { folder, isThrowaway: false, socket, port: Number(port) }
  const isOurs = isSame(owned, folder)
  for (
    const until = Date.now() + READY_WITHIN_MS;
    isOurs && Date.now() < until && isPostgres(Number(pid));
    await pause(ASK_EVERY_MS)
  )
    if (await answers(place)) return running(place, Number(pid), true)
  if (isOurs && isPostgres(Number(pid)))
    throw sentence(`PostgreSQL (process ${pid}) holds ${folder} and does not answer: end that process and start again.`)
  if (socket) fs.rmSync(socket, { recursive: true, force: true })
  return undefined
}

/**
 * PostgreSQL trusts no pid file whose number is alive, be it a zombie or by now somebody else. The file must stay (it
 * reveals orphaned backends), so we put ourselves, the new server's parent, in the dead one's place.
 */
function standInForTheDead(folder: string): void {
  const file = path.join(folder, 'postmaster.pid')
  if (fs.existsSync(file)) fs.writeFileSync(file, fs.readFileSync(file, 'utf8').replace(/^\d+/, String(process.pid)))
}

const isSame = (one: string, other: string) => path.resolve(one) === path.resolve(other)

function running(place: Place, pid: number, isAdopted: boolean): RunningPostgres {
  return {
    url: (database, user = 'postgres', password) => addressOf(place, database, user, password),
    pid,
    isAdopted,
    place,
    stop: () => stop(place, pid),
  }
}

function addressOf({ folder, socket, port }: Place, database: string, user: string, password?: string): string {
  if (socket) return `postgres://${user}@localhost/${database}?host=${encodeURIComponent(socket)}`
  const secret = user === 'postgres' ? fs.readFileSync(passwordFile(folder), 'utf8').trim() : (password ?? '')
  return `postgres://${user}:${secret}@127.0.0.1:${port}/${database}`
}

/** Lets connections that are closing close, then shuts down fast: transactions under way are undone, nothing is lost. */
async function stop({ folder, socket }: Place, pid: number): Promise<void> {
  if (process.platform === 'win32') spawnSync(program(nativeFolder(), 'pg_ctl'), ['stop', '-D', folder, '-m', 'fast'])
  else if (!(await isGoneAfter(pid, 'SIGTERM', PATIENCE_MS))) await isGoneAfter(pid, 'SIGINT', Infinity)
  if (socket) fs.rmSync(socket, { recursive: true, force: true })
}

async function isGoneAfter(pid: number, signal: 'SIGTERM' | 'SIGINT', withinMs: number): Promise<boolean> {
  if (isAlive(pid)) process.kill(pid, signal)
  for (const until = Date.now() + withinMs; isAlive(pid); await pause(ASK_EVERY_MS))
    if (Date.now() > until) return false
  return true
}

/** Whether the server of this place takes connections, and is really that of this folder. */
async function answers(place: Place): Promise<boolean> {
  if (place.socket && !fs.existsSync(path.join(place.socket, `.s.PGSQL.${place.port}`))) return false
  const client = new pg.Client({
    connectionString: addressOf(place, 'postgres', 'postgres'),
    connectionTimeoutMillis: 2000,
  })
  try {
    await client.connect()
    const { rows } = await client.query<{ data_directory: string }>('show data_directory')
    return isSame(rows[0]?.data_directory ?? '', place.folder)
  } catch {
    return false
  } finally {
    await client.end().catch(() => undefined)
  }
}
