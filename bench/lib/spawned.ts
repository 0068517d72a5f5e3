import { spawn, type ChildProcess } from 'node:child_process'
import path from 'node:path'

export type Spawned = { url: string; process: ChildProcess }

/** A peer in a process of its own, once it has said where it is. */
export function spawnPeer(file: string, ...values: string[]): Promise<Spawned> {
  const script = path.join(__dirname, '../peers', file)
  const child = spawn(process.execPath, ['--import', 'tsx', script, ...values], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  return new Promise((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`${file} ended with ${code}`)))
    child.stdout.on('data', (text: Buffer) => {
      const found = /at (http:\S+)/.exec(String(text))?.[1]
      if (found) resolve({ url: found, process: child })
    })
  })
}
