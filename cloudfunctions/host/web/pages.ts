import { serveStatic } from '@hono/node-server/serve-static'
import type { Hono } from 'hono'
import { deviceOf } from './device'

const YEAR = 'public, max-age=31536000, immutable'
const HASHED = /\.[0-9a-f]{8}\.(js|css)$/

/**
 * The H5 build: what carries a hash in its name is kept for ever, all else is asked for again. The page itself brings
 * the browser's cookie: its first calls go out at once, and each would otherwise be given one of its own.
 */
export function mountPages(app: Hono, folder: string, isProxyTrusted: boolean): void {
  app.use('/', async (context, next) => {
    deviceOf(context, isProxyTrusted)
    await next()
  })
  app.use(
    '/*',
    serveStatic({
      root: folder,
      onFound: (file, context) => context.header('Cache-Control', HASHED.test(file) ? YEAR : 'no-cache'),
    }),
  )
}
