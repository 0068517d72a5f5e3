import { spawn } from 'node:child_process'
import fs from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import path from 'node:path'
import { project } from './options'
import { startPostgres } from './postgres/launch'
import { isAlive } from './postgres/process'
import { hostFolder, postgresOf, runHost, type HostRun } from './testing/runHost'
import { until } from './testing/until'

jest.setTimeout(120_000)

const folder = hostFolder()
let running: HostRun | undefined
const start = async (env?: Record<string, string>) => (running = await runHost(folder, env))
const kill = async (signal: NodeJS.Signals) => running?.kill(signal)
const health = async () => (await fetch(`${running?.url}/healthz`)).json()

beforeAll(async () => {
  await start()
})
afterAll(async () => {
  await kill('SIGKILL')
  if (fs.existsSync(path.join(folder, 'data/pg'))) await (await startPostgres(path.join(folder, 'data/pg'))).stop()
  fs.rmSync(folder, { recursive: true })
})

test('serves the page, the door and its health on one port', async () => {
  expect(await (await fetch(String(running?.url))).text()).toContain('归创通')
  expect(await health()).toEqual({ ok: true })
  const reply = await fetch(`${running?.url}/fn/api`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ path: ['session', 'get'] }),
  })
  expect(await reply.json()).toMatchObject({ ok: true, json: { installation: { kind: 'city' } } })
})

test('keeps the key of the sealed numbers for itself', () => {
  expect(fs.statSync(path.join(folder, 'data/data.key')).mode & 0o777).toBe(0o600)
})

test('a second host on the same data says that they are in use', async () => {
  await expect(runHost(folder)).rejects.toThrow(/is in use by a host that is running: end that one/)
  expect(await health()).toEqual({ ok: true })
})

test('a PostgreSQL that dies alone is started again', async () => {
  const before = postgresOf(folder)
  process.kill(before, 'SIGKILL')
  await until(async () => postgresOf(folder) !== before && (await health()).ok)
})

test('a PostgreSQL left by a killed host is adopted', async () => {
  const before = postgresOf(folder)
  await kill('SIGKILL')
  expect(isAlive(before)).toBe(true)
  expect((await start()).said()).toContain(`adopted (process ${before})`)
  expect(await health()).toEqual({ ok: true })
})

test('a kill of host and PostgreSQL at once is recovered from', async () => {
  const before = postgresOf(folder)
  process.kill(before, 'SIGKILL')
  await kill('SIGKILL')
  await start()
  expect(postgresOf(folder)).not.toBe(before)
  expect(await health()).toEqual({ ok: true })
})

test('stops cleanly, PostgreSQL with it', async () => {
  const before = postgresOf(folder)
  expect(await kill('SIGTERM')).toBe(0)
  expect(running?.said()).toMatch(/Stopped\.\n$/)
  expect(isAlive(before)).toBe(false)
  expect(fs.existsSync(path.join(folder, 'data/pg/postmaster.pid'))).toBe(false)
})

test('a taken port is told before anything is built', async () => {
  const other = createServer()
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve))
  const { port } = other.address() as AddressInfo
  const fresh = path.join(folder, 'fresh')
  const taken = runHost(folder, { PORT: String(port), DATA_DIR: fresh })
  await expect(taken).rejects.toThrow(`Port ${port} is taken`)
  expect(fs.existsSync(fresh)).toBe(false)
  other.close()
})

test('production without a database of its own is refused', async () => {
  await expect(runHost(folder, { NODE_ENV: 'production' })).rejects.toThrow(/set DATABASE_URL/)
})

test('stopped while the made-up city is being built, it leaves no PostgreSQL behind', async () => {
  const fresh = hostFolder()
  const { DATABASE_URL: _, DATA_KEY: __, STORAGE_DIR: ___, ...rest } = process.env
  const env = { ...rest, DATA_DIR: path.join(fresh, 'data'), WEB_DIR: path.join(fresh, 'h5'), PORT: '0' }
  const child = spawn(process.execPath, [path.join(project, 'cloudfunctions/host/start.cjs')], { env })
  let said = ''
  child.stdout.on('data', (text: Buffer) => (said += String(text)))
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve))
  await until(async () => postgresOf(fresh) > 0)
  const postgres = postgresOf(fresh)
  child.kill('SIGTERM')
  expect(await ended).toBe(0)
  expect(said).toContain('Stopped.')
  expect(said).not.toContain('is at http')
  expect(isAlive(postgres)).toBe(false)
  fs.rmSync(fresh, { recursive: true })
})
