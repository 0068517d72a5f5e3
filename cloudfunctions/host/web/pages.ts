import { serveStatic } from '@hono/node-server/serve-static'
import type { Hono } from 'hono'

const YEAR = 'public, max-age=31536000, immutable'
const HASHED = /\.[0-9a-f]{8}\.(js|css)$/

/** The H5 build: what carries a hash in its name is kept for ever, all else is asked for again. */
export function mountPages(app: Hono, folder: string): void {
  app.use(
    '/*',
    serveStatic({
      root: folder,
      onFound: (file, context) => context.header('Cache-Control', HASHED.test(file) ? YEAR : 'no-cache'),
    }),
  )
}
