import { Hono } from 'hono'
import { Problem } from '../../../src/domain/core/problem'
import { log } from '../../platform/log'
import type { Bundles } from '../bundles'
import { callFunction, limitCalls } from './callFunction'
import { guardAnswers, guardWrites } from './guard'
import { mountPages } from './pages'
import { refuse } from './refuse'

export type WebOptions = {
  bundles: Bundles
  web: string
  isProxyTrusted: boolean
  /** Whether the database answers. */
  isHealthy: () => Promise<boolean>
}

/** Everything on the one port. */
export function webApp({ bundles, web, isProxyTrusted, isHealthy }: WebOptions): Hono {
  const app = new Hono()
  app.use(guardAnswers, guardWrites(isProxyTrusted))
  app.get('/healthz', async (context) => {
    const ok = await isHealthy()
    return context.json({ ok }, ok ? 200 : 503)
  })
  app.post('/fn/:name', limitCalls, callFunction(bundles.api, isProxyTrusted))
  mountPages(app, web)
  app.notFound((context) => refuse(context, new Problem('not_found')))
  app.onError((error, context) => {
    log('error', 'the host failed to answer', { path: context.req.routePath, error: error.name })
    return refuse(context, new Problem('internal'))
  })
  return app
}
