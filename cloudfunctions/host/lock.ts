import fs from 'node:fs'
import net from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { shortHash } from './postgres/native'

/**
 * Says that a live host uses this data folder. The kernel frees the lock with the process, even after a kill -9; a pid
 * file would have to be guessed at.
 * @returns what gives it back, or undefined while another process holds it
 */
export async function takeLock(folder: string): Promise<(() => void) | undefined> {
  const name = lockName(folder)
  const server = (await listen(name)) ?? (await takeOver(name))
  return server && (() => server.close())
}

function lockName(folder: string): string {
  const name = `guichuang-${shortHash(fs.realpathSync(folder))}`
  if (process.platform === 'win32') return `\\\\.\\pipe\\${name}`
  if (process.platform === 'linux') return `\0${name}`
  return path.join(os.tmpdir(), `${name}.sock`)
}

function listen(name: string): Promise<net.Server | undefined> {
  const server = net.createServer((socket) => socket.end())
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'EADDRINUSE' ? resolve(undefined) : reject(error),
    )
    server.listen(name, () => resolve(server.unref()))
  })
}

/** A socket file outlives its process: where nobody answers on it, it is taken over. */
async function takeOver(name: string): Promise<net.Server | undefined> {
  if (process.platform === 'linux' || process.platform === 'win32' || (await isAnswered(name))) return undefined
  fs.rmSync(name, { force: true })
  return listen(name)
}

function isAnswered(name: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = net.connect(name, () => resolve(true))
    socket.once('error', () => resolve(false))
    socket.once('connect', () => socket.destroy())
  })
}
