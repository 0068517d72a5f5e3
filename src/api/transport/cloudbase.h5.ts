import tcb from 'tcb-js-sdk'
import { atMost } from '../atMost'
import type { Reply, Transport } from './types'

// tcb-js-sdk is in maintenance: @cloudbase/js-sdk is the way on, and nothing but this file would change. It is far larger
// (95 KB against 49, compressed) and speaks another wire, so it waits until its maintainers end this one.

const TIMEOUT_MS = 15_000
/** 10 MB over a village's network; the SDK itself would wait for ever. */
const UPLOAD_TIMEOUT_MS = 180_000
const AT_ONCE = 8
/** The platform refuses a body that is too large before the function runs, so that nothing can have happened. */
const TOO_LARGE = /EXCEED_MAX_PAYLOAD_SIZE/
/** What the SDK says when it has no user to call as any more; the call was never sent then. */
const FORGOTTEN = /REFRESH_TOKEN|SIGN_PARAM_INVALID|refresh token不存在|未登录CloudBase/

const inTurn = atMost(AT_ONCE)
const app = tcb.init({ env: process.env.TARO_APP_ENV_ID ?? '', timeout: TIMEOUT_MS })
const auth = app.auth({ persistence: 'local' })
let signingIn: Promise<unknown> | undefined

/** The browser's own anonymous user; calls that start together share one. */
async function signIn(): Promise<void> {
  if (!signingIn && auth.hasLoginState()) return
  signingIn ??= auth.signInAnonymously().finally(() => (signingIn = undefined))
  await signingIn
}

const ask = (path: readonly string[], input: unknown): Promise<Reply> =>
  inTurn(async () => {
    await signIn()
    const { result } = await app.callFunction({ name: 'api', data: { path, input } })
    return result
  })

/** CloudBase tells the function who calls; nothing about identity is sent in the event. */
export const cloudbase: Transport = {
  async call(path, input) {
    try {
      return await ask(path, input)
    } catch (error) {
      if (TOO_LARGE.test(String(error))) return { ok: false, json: { code: 'body_too_large', message: '' } }
      if (FORGOTTEN.test(String(error))) return ask(path, input)
      throw error
    }
  },
  async upload({ uploadKey }, filePath, onProgress) {
    await signIn()
    const bytes = await (await fetch(filePath)).blob()
    const sent: Promise<{ fileID: string }> = app.uploadFile({
      cloudPath: `incoming/${uploadKey}`,
      filePath: new File([bytes], uploadKey, { type: bytes.type }),
    })
    const { fileID } = await within(UPLOAD_TIMEOUT_MS, sent)
    onProgress(100)
    return { cloudFileId: fileID }
  },
}

function within<T>(milliseconds: number, work: Promise<T>): Promise<T> {
  const tooSlow = new Promise<never>((_, reject) => setTimeout(() => reject(new Error('too slow')), milliseconds))
  return Promise.race([work, tooSlow])
}
