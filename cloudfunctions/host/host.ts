import { serve } from '@hono/node-server'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { connect } from '../platform/database'
import { loadBundles, type Bundles } from './bundles'
import { openDatabase } from './database'
import type { Options } from './options'
import { seed } from './seed'
import { standInFor } from './sending'
import { sentence } from './sentence'
import { startTimers } from './timers'
import { webApp } from './web/app'

export type Host = {
  url: string
  origin: string
  folder: string
  hasStandIn: boolean
  bundles: Bundles
  close: () => Promise<void>
}

const LAST_ANSWERS_WITHIN_MS = 5_000

/**
 * Brings everything up on one port.
 * @param onLost told when the database is lost for good
 * @param onBegun told how to stop, before there is anything to be stopped: building a city takes its time
 */
export async function startHost(
  options: Options,
  onLost: (error: unknown) => void,
  onBegun: (close: () => Promise<void>) => void = () => undefined,
): Promise<Host> {
  const undo: (() => Promise<unknown> | void)[] = []
  const undoAll = async () => {
    for (const step of undo.splice(0).reverse()) await step()
  }
  let isClosing = false
  let isSettled = () => {}
  const settled = new Promise<void>((resolve) => (isSettled = resolve))
  const close = async () => {
    isClosing = true
    await undoAll()
    await settled
    await undoAll()
  }
  onBegun(close)
  try {
    await requirePort(options)
    const database = await openDatabase(options, onLost)
    undo.push(database.close)
    if (isClosing) throw sentence('Stopped while it was starting.')
    const storage = (process.env.STORAGE_DIR ??= path.join(database.folder, 'files'))
    const kind = await seed(database.ownerUrl, options.isEmpty, new Date().toISOString())
    const standIn = await standInFor(kind)
    if (standIn) undo.push(standIn.close)
    process.env.DATABASE_URL = database.doorUrl
    const door = connect(database.doorUrl, 2)
    undo.push(() => door.destroy())
    const bundles = loadBundles(options.project)
    undo.push(bundles.close)
    const app = webApp({
      ...{ bundles, door, storage, web: options.web, isProxyTrusted: options.isProxyTrusted },
      standIn: standIn && { app: standIn.app, url: standIn.url, isForAll: kind === 'demonstration' },
    })
    const server = await listen(app.fetch, options)
    undo.push(() => closeServer(server), startTimers(bundles.triggers, bundles.jobs))
    return {
      url: addressOf(server, options),
      hasStandIn: Boolean(standIn),
      folder: database.folder,
      origin: database.origin,
      bundles,
      close,
    }
  } catch (error) {
    await undoAll()
    throw error
  } finally {
    isSettled()
  }
}

/** Before a whole city is built for nothing. @throws a sentence when the port is taken */
async function requirePort(options: Options): Promise<void> {
  if (options.port) await closeServer(await listen(() => new Response(), options))
}

function listen(fetch: Parameters<typeof serve>[0]['fetch'], { port, host }: Options): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch, port, hostname: host }, () => resolve(server as Server)) as Server
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(
        error.code === 'EADDRINUSE'
          ? sentence(`Port ${port} is taken: end the program that uses it, or choose another one with PORT.`)
          : error,
      ),
    )
  })
}

function addressOf(server: Server, { host }: Options): string {
  const { port } = server.address() as AddressInfo
  return `http://${['127.0.0.1', '0.0.0.0', '::'].includes(host) ? 'localhost' : host}:${port}`
}

/** Lets running answers end. */
function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
    server.closeIdleConnections()
    setTimeout(() => server.closeAllConnections(), LAST_ANSWERS_WITHIN_MS).unref()
  })
}
