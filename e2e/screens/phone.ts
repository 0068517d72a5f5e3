import path from 'node:path'
import { serveWeapp } from '../weapp-host/serve'
import type { ScreensCity } from './city'
import { openidOf, type Who } from './people'

export type Phone = { url: string; isHeldBy: (who: Who) => void; close: () => void }

/** Where no picture of the mini-program is wanted, it need not be built. */
export const noPhone: Phone = { url: '', isHeldBy: () => undefined, close: () => undefined }

/** The built mini-program on a phone that is handed from one to the next. */
export async function openPhone({ host }: ScreensCity): Promise<Phone> {
  let openid = ''
  const weapp = await serveWeapp(path.join(__dirname, '../../dist/weapp'), {
    callFunction(_, data) {
      const environment = { WX_OPENID: openid, WX_CLIENTIP: '203.0.113.7', TCB_SOURCE: 'wx_client,scf' }
      return host.bundles.api(data as Parameters<typeof host.bundles.api>[0], {
        environment: JSON.stringify(environment),
      })
    },
    upload: () => Promise.reject(new Error('nothing is uploaded for a picture')),
  })
  return { url: weapp.url, isHeldBy: (who) => void (openid = openidOf(who)), close: weapp.close }
}
