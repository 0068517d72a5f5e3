import type { ApplicationView } from '@/contract/applications'
import { isUnanswered, Problem } from '@/domain/core/problem'

/** The writes to a draft or a supplement that can be done again on whatever version is there. */
type Path = 'applications.saveDraft' | 'applications.takeOffers' | 'applications.addPage' | 'applications.removePage'
type Content = { answers?: object; keys?: string[]; documentKey?: string; fileId?: string }

type Door = {
  get: (id: string) => Promise<ApplicationView>
  send: (path: Path, input: object) => Promise<ApplicationView>
  /** the newest version that this phone has seen */
  versionOf: (id: string) => number | undefined
  keep: (view: ApplicationView) => void
  newId: () => string
}

const isCode = (error: unknown, code: string) => error instanceof Problem && error.code === code

/**
 * Writes to applications one after the other, each on the version that the last one left: typing and photos don't overtake each other.
 * What another phone changed meanwhile is read first, then the write is done on top of it.
 * @throws Problem as the server refused, `offline` or `unavailable`
 */
export function applicationWrites(door: Door) {
  const tails = new Map<string, Promise<unknown>>()
  const unanswered = new Map<string, string>()

  /** The same content after a lost answer goes under the same requestId. */
  async function sendOn(version: number, id: string, path: Path, content: Content): Promise<ApplicationView> {
    const input = { ...content, id, version }
    const name = JSON.stringify([path, input])
    const requestId = unanswered.get(name) ?? door.newId()
    unanswered.set(name, requestId)
    try {
      return await door.send(path, { ...input, requestId })
    } catch (error) {
      if (!(error instanceof Problem && isUnanswered(error))) unanswered.delete(name)
      throw error
    }
  }

  async function attempt(id: string, path: Path, content: Content): Promise<ApplicationView> {
    const version = door.versionOf(id) ?? (await door.get(id)).version
    try {
      return await sendOn(version, id, path, content)
    } catch (error) {
      if (!isCode(error, 'stale_version')) throw error
      return sendOn((await door.get(id)).version, id, path, content)
    }
  }

  return function write(id: string, path: Path, content: Content): Promise<ApplicationView> {
    const before = tails.get(id) ?? Promise.resolve()
    const next = before
      .catch(() => undefined)
      .then(() => attempt(id, path, content))
      .then((view) => {
        door.keep(view)
        return view
      })
    tails.set(id, next)
    return next
  }
}
