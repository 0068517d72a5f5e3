import { spawn } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { runAs } from '../../host/postgres/native'
import { withDatabase } from './setup'

/** Debian's place, then the rest of the path: nothing that npm brings. */
export const poolerProgram = ['/usr/sbin', ...(process.env.PATH ?? '').split(path.delimiter)]
  .map((folder) => path.join(folder, 'pgbouncer'))
  .find((file) => fs.existsSync(file))

const PORT = 6432
const READY_WITHIN_MS = 10_000
const ASK_EVERY_MS = 20

export type Pooler = { url: (database: string, user: string) => string; stop: () => Promise<void> }

/**
 * PgBouncer in transaction mode before a server that listens on a socket: sessions are handed on between transactions, with
 * fewer of them than there are clients.
 */
export async function startPooler(server: string, program: string): Promise<Pooler> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'gc-pool-'))
  fs.chmodSync(folder, 0o777)
  const socket = new URL(server).searchParams.get('host') ?? ''
  const file = path.join(folder, 'pgbouncer.ini')
  fs.writeFileSync(path.join(folder, 'users.txt'), '"door" ""\n"postgres" ""\n')
  fs.writeFileSync(file, settings(folder, socket))
  const child = spawn(program, ['-q', file], { ...runAs, cwd: '/', stdio: 'ignore' })
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()))
  const url = (database: string, user: string) =>
    withDatabase(server, database, user).replace(/host=[^&]*/, `host=${encodeURIComponent(folder)}&port=${PORT}`)
  const stop = async () => {
    child.kill('SIGINT')
    await ended
    fs.rmSync(folder, { recursive: true, force: true })
  }
  await until(() => canConnect(url('postgres', 'postgres')))
  return { url, stop }
}

const settings = (folder: string, socket: string) => `[databases]
* = host=${socket} port=5432
[pgbouncer]
listen_addr =
listen_port = ${PORT}
unix_socket_dir = ${folder}
auth_type = trust
auth_file = ${folder}/users.txt
pool_mode = transaction
default_pool_size = 3
max_client_conn = 200
`

async function canConnect(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url })
  try {
    await client.connect()
    await client.query('select 1')
    return true
  } catch {
    return false
  } finally {
    await client.end().catch(() => undefined)
  }
}

async function until(isReady: () => Promise<boolean>): Promise<void> {
  for (const end = Date.now() + READY_WITHIN_MS; Date.now() < end; await pause(ASK_EVERY_MS))
    if (await isReady()) return
  throw new Error('PgBouncer did not start.')
}
