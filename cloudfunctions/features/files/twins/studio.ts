import { once } from 'node:events'
import path from 'node:path'
import { Worker } from 'node:worker_threads'

/** The largest picture takes some 2 s on a slow core. */
const PATIENCE_MS = 20_000

/** One picture, to be drawn anew with each of these longer sides; `turn` is the Exif orientation, 1 to 8. */
export type Commission = { bytes: Buffer; sides: readonly number[]; turn: number }
export type Studio = {
  /** JPEGs in the order of the sides, upright, without what a camera wrote beside them; undefined where it can't be drawn. */
  draw: (commission: Commission) => Promise<Buffer[] | undefined>
  close: () => Promise<void>
}

/** Draws in a thread of its own, so that nobody waits meanwhile and a bad picture harms nothing; it begins with the first. */
export function openStudio(patienceMs = PATIENCE_MS): Studio {
  let worker: Worker | undefined
  const heard = async (from: Worker) =>
    (await once(from, 'message', { signal: AbortSignal.timeout(patienceMs) })) as [unknown]

  /** @throws where the thread doesn't start: that is no picture's fault */
  async function begin(): Promise<Worker> {
    const begun = new Worker(path.join(__dirname, 'drawPictures.cjs'))
    await heard(begun).catch(async (error: unknown) => {
      await begun.terminate()
      throw error
    })
    return begun
  }

  async function close(): Promise<void> {
    await worker?.terminate()
    worker = undefined
  }

  async function draw(commission: Commission): Promise<Buffer[] | undefined> {
    worker ??= await begin()
    try {
      const answered = heard(worker)
      worker.postMessage(commission)
      const [drawn] = (await answered) as [Uint8Array[]]
      return drawn.map((bytes) => Buffer.from(bytes))
    } catch {
      // Torn, of a kind that the decoder doesn't know, or endless: the thread may be beyond help, the next one is new.
      await close()
      return undefined
    }
  }

  return { draw, close }
}
