import { Hono } from 'hono'
import { Problem } from '../../../src/domain/core/problem'
import type { Database } from '../../platform/database'
import { log } from '../../platform/log'
import type { Bundles } from '../bundles'
import { callFunction, limitCalls } from './callFunction'
import { guardAnswers, guardWrites } from './guard'
import { isHealthy } from './health'
import { showContract } from './openapi'
import { showPage } from './page'
import { mountPages } from './pages'
import { refuse } from './refuse'
import { showSent, type Shown } from './sent'
import { guardUploads, limitUploads, takeUpload } from './upload'

export type WebOptions = {
  bundles: Bundles
  door: Database
  /** The folder of the H5 build. */
  web: string
  /** The folder of the pages that people send. */
  storage: string
  isProxyTrusted: boolean
  standIn?: Shown
}

/** Everything on the one port. */
export function webApp(options: WebOptions): Hono {
  const { bundles, door, web, storage, isProxyTrusted, standIn } = options
  const app = new Hono()
  app.use(guardAnswers, guardWrites(isProxyTrusted))
  app.get('/healthz', async (context) => {
    const ok = await isHealthy(door)
    return context.json({ ok }, ok ? 200 : 503)
  })
  app.get('/openapi.json', showContract)
  app.post('/fn/:name', limitCalls, callFunction(bundles.api, isProxyTrusted))
  app.post('/uploads/:key', guardUploads(options), limitUploads, takeUpload(options))
  app.get('/files/:id', showPage({ api: bundles.api, storage, isProxyTrusted }))
  if (standIn) app.get('/sent', showSent(standIn, isProxyTrusted))
  mountPages(app, web, isProxyTrusted)
  app.notFound((context) => refuse(context, new Problem('not_found')))
  app.onError((error, context) => {
    log('error', 'the host failed to answer', { method: context.req.method, error: error.name })
    return refuse(context, new Problem('internal'))
  })
  return app
}
